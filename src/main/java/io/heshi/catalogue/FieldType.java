package io.heshi.catalogue;

import java.util.Locale;

/** How the cells of a canonical column are cleansed and stored. */
public enum FieldType {
    /** Free text, trimmed. Stored as {@code text}. */
    TEXT,
    /** Resident ID number. Stored as canonical text, with {@code id_fault} and {@code person_key} beside it. */
    ID_NO,
    /** A person's name. Stored as written, with {@code name_key} beside it. */
    NAME,
    /** A date whose precision is kept. Stored as {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. */
    DATE,
    /** A month, cut to it when a source gives the day too, so that two sources always compare. Stored as {@code YYYY-MM}. */
    MONTH,
    /** An amount in yuan. Stored as {@code numeric(14,2)}. */
    MONEY,
    /** A count. Stored as {@code integer}. */
    INTEGER,
    /** Yes or no (是/否, 1/0, Y/N). Stored as {@code boolean}. */
    BOOLEAN,
    /** A value of a code table in {@code jobs/codes}. Stored as the canonical code; an unknown value as said. */
    CODE,
    /** How a source calls a unit by code. Not stored in the claim but in its unit mention. */
    UNIT_CODE,
    /** How a source calls a unit by name. Not stored in the claim but in its unit mention. */
    UNIT_NAME;

    /** The word used in YAML ({@code type: money}). */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such a value says who or what the row is about, if the catalogue does not say it. */
    boolean identifies() {
        return this == ID_NO || this == NAME || this == UNIT_CODE || this == UNIT_NAME;
    }

    /** Whether such a value is a point in time. */
    public boolean isTime() {
        return this == DATE || this == MONTH;
    }

    /** Whether comparing needs such values, if the catalogue does not say it: everything but words as they were written. */
    boolean isCompact() {
        return this != TEXT && this != NAME;
    }

    /** Whether a rule may change a field of this type into the other: text and the plain scalars only. */
    public boolean replaceableBy(FieldType other) {
        return this == other || (this == TEXT && (other.isTime() || other == CODE));
    }
}
