package io.heshi.definition.linkage;

import java.util.Locale;

/** What is made of a column once, for all pairs, so that levels and blocks can compare it. */
public enum Form {
    /** The value itself. */
    PLAIN,
    /** Traditional and variant characters as the one in use. */
    FOLDED,
    /** Every toneless reading of the whole: a list, as characters are read in several ways. */
    SOUNDS,
    /** Characters that are taken for one another as the first of them. */
    SHAPE,
    /** The words in the order of the alphabet. */
    WORDS;

    /** The column in which a form of a column stands. */
    public String of(String column) {
        return this == PLAIN ? column : column + "_" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a list of texts. */
    public boolean isList() {
        return this == SOUNDS;
    }
}
