package io.heshi.intake.cleanse;

import org.jspecify.annotations.Nullable;

/** Mentions by code and name; keeps the last ones, because a file names few units. Holds a fixed number; not thread-safe. */
final class Mentions {
    private static final int SLOTS = 1 << 13;

    private final @Nullable Mention[] slots = new @Nullable Mention[SLOTS];

    Mention of(String code, String name) {
        if (code.isEmpty() && name.isEmpty()) {
            return Mention.NONE;
        }
        int hash = code.hashCode() * 31 + name.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Mention mention = slots[slot];
        if (mention == null || !mention.code().equals(code) || !mention.name().equals(name)) {
            mention = Mention.of(code, name);
            slots[slot] = mention;
        }
        return mention;
    }
}
