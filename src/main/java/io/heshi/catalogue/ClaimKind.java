package io.heshi.catalogue;

/** What one row of a source speaks about. */
public enum ClaimKind {
    PERSON("person", Subject.PERSON, ""),
    UNIT("unit", Subject.UNIT, ""),
    QUOTA("quota", Subject.UNIT, "approved"),
    QUOTA_CHANGE("quota_change", Subject.UNIT, ""),
    POST("post", Subject.UNIT, "approved"),
    PLAN("plan", Subject.UNIT, ""),
    TRANSITION("transition", Subject.UNIT, "persons"),
    POOL("pool", Subject.OTHER, "size"),
    ALLOCATION("allocation", Subject.UNIT, "lent"),
    FILING("filing", Subject.OTHER, ""),
    LISTING("listing", Subject.PERSON, ""),
    CEILING("ceiling", Subject.OTHER, "ceiling");

    private enum Subject {
        PERSON,
        UNIT,
        OTHER
    }

    private final String code;
    private final Subject subject;
    private final String count;

    ClaimKind(String code, Subject subject, String count) {
        this.code = code;
        this.subject = subject;
        this.count = count;
    }

    /** The word used in YAML ({@code claims: person}). */
    public String code() {
        return code;
    }

    /** The table that holds the claims of this kind. */
    public String table() {
        return "claim_" + code;
    }

    /** Whether a row names a person, by ID number and name. */
    public boolean namesPerson() {
        return subject == Subject.PERSON;
    }

    /** Whether a row says nothing unless it names a unit. */
    public boolean needsUnit() {
        return subject == Subject.UNIT;
    }

    /** The column that a row must fill if it names no unit; empty if there is none. A filing may be for the whole city, but has a number. */
    public String insteadOfUnit() {
        return this == FILING ? "filing_no" : "";
    }

    /** The column of the number without which a row says nothing; empty if there is none. */
    public String count() {
        return count;
    }
}
