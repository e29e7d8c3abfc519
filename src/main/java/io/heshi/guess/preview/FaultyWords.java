package io.heshi.guess.preview;

import io.heshi.intake.cleanse.ValueFault;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What stood in the faulty cells of one column: the first few as examples, and how many different words no code table has. */
final class FaultyWords {
    private static final int EXAMPLES = 3;
    private static final int MOST_REMEMBERED = 100_000;

    private final Set<String> examples = new LinkedHashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private long seen;
    private long all;

    void add(String word) {
        if (examples.size() < EXAMPLES && !word.isBlank()) {
            examples.add(word);
        }
    }

    void add(ValueFault fault, String word) {
        add(word);
        if (fault.harm() == ValueFault.Harm.UNKNOWN) {
            all++;
            if (unknown.size() < MOST_REMEMBERED) {
                seen++;
                unknown.add(word);
            }
        }
    }

    List<String> examples() {
        return List.copyOf(examples);
    }

    /** Of a column with more words than are remembered, as many as there would be if the rest were like the beginning. */
    long distinctUnknown() {
        return seen == all ? unknown.size() : unknown.size() * all / seen;
    }
}
