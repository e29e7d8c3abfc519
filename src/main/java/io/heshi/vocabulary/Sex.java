package io.heshi.vocabulary;

/** Sex as the resident ID number encodes it (GB 11643: an odd sequence number is male). */
public enum Sex {
    MALE("male"),
    FEMALE("female");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The stable code written to the database and used in rules. */
    public String code() {
        return code;
    }
}
