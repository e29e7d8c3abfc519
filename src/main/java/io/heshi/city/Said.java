package io.heshi.city;

import java.util.EnumMap;
import java.util.Map;

/** What a source says of a person otherwise than the others do, in its own words. */
record Said(Map<Said.Of, String> words) {

    static final Said NOTHING = new Said(Map.of());

    Said {
        words = Map.copyOf(words);
    }

    Said and(Of what, String other) {
        Map<Of, String> all = new EnumMap<>(Of.class);
        all.putAll(words);
        all.put(what, other);
        return new Said(all);
    }

    /** What is said of it, or what all say. */
    String of(Of what, String otherwise) {
        return words.getOrDefault(what, otherwise);
    }

    /** The columns in which a story may have a source differ. */
    enum Of {
        ETHNICITY,
        EDUCATION,
        WORK_START,
        EMPLOYMENT,
        REGISTRATION,
        RANK,
        STATUS_UNTIL
    }
}
