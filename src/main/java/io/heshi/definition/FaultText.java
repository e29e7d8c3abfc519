package io.heshi.definition;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;

/** What is said of a faulty definition, from {@code messages/definition_*.properties}. */
public final class FaultText {
    private static final Texts TEXTS = Texts.load("definition");

    private FaultText() {}

    /** The text of a key, with {0}, {1} … replaced; a value that is a label gives each language its own. */
    public static Label of(String key, Object... values) {
        return TEXTS.of(key, values);
    }
}
