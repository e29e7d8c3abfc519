package io.heshi.guess.shape;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;

/** What is said of a file and its columns, from {@code messages/guess_*.properties}. */
public final class EvidenceText {
    private static final Texts TEXTS = Texts.load("guess");

    private EvidenceText() {}

    /** The text of a key, with {0}, {1} … replaced; a value that is a label gives each language its own. */
    public static Label of(String key, Object... values) {
        return TEXTS.of(key, values);
    }
}
