package io.heshi.definition;

/** What one row of a source speaks about. */
public enum ClaimKind {
    PERSON("person"),
    UNIT("unit"),
    QUOTA("quota");

    private final String code;

    ClaimKind(String code) {
        this.code = code;
    }

    /** The word used in YAML ({@code claims: person}). */
    public String code() {
        return code;
    }

    /** The table that holds the claims of this kind. */
    public String table() {
        return "claim_" + code;
    }
}
