package io.heshi.definition.linkage;

import java.util.Locale;

/** How a column that is compared is written: what is made of its cells, and which levels it can be compared by. */
public enum ColumnKind {
    /** A person's name in Chinese: compared by its key. */
    NAME,
    /** A resident ID number. */
    ID_NO,
    /** A date, as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
    DATE,
    /** A unit's name: compared by its key. */
    UNIT,
    /** A number or a code that has no words in it. */
    CODE,
    /** Words: capitals, widths and blanks say nothing. */
    TEXT;

    /** The word used in YAML. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
