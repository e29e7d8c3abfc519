package io.heshi.catalogue;

import java.util.Locale;

/** The case that a rule looks at. */
public enum Scope {
    PERSON,
    UNIT,
    UNIT_QUOTA,
    UNIT_LEADERSHIP,
    POOL,
    ALLOCATION,
    FILING,
    PLAN,
    REGION;

    /** The word used in YAML ({@code over: person}). */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
