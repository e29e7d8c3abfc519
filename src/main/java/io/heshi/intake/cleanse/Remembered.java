package io.heshi.intake.cleanse;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A function that keeps its last results, for columns with few distinct values. Holds a fixed number; not thread-safe. */
final class Remembered implements UnaryOperator<String> {
    private static final int SLOTS = 1 << 10;

    private final UnaryOperator<String> function;
    private final @Nullable Entry[] slots = new @Nullable Entry[SLOTS];

    private record Entry(String text, String result) {}

    Remembered(UnaryOperator<String> function) {
        this.function = function;
    }

    @Override
    public String apply(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Entry entry = slots[slot];
        if (entry == null || !entry.text.equals(text)) {
            entry = new Entry(text, function.apply(text));
            slots[slot] = entry;
        }
        return entry.result;
    }
}
