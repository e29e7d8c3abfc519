package io.heshi.catalogue;

/** The case that a rule looks at. */
public enum Scope {
    PERSON("person"),
    UNIT("unit"),
    UNIT_QUOTA("unit_quota"),
    UNIT_LEADERSHIP("unit_leadership"),
    POOL("pool"),
    ALLOCATION("allocation"),
    FILING("filing"),
    PLAN("plan"),
    REGION("region");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The word used in YAML ({@code over: person}). */
    public String code() {
        return code;
    }
}
