package io.heshi.intake.cleanse;

/** Why a row could not become a claim. */
public enum RejectReason {
    /** A row about a person with neither a name nor anything in the ID number column. */
    NO_IDENTITY("no_identity"),
    /** A row about a unit with neither its name nor its code; of a filing, without its number too. */
    NO_UNIT("no_unit"),
    /** A count that is missing or no whole number. */
    BAD_NUMBER("bad_number"),
    /** A row of a text file with more or fewer fields than its header, so that nobody knows which is which. */
    FIELD_COUNT("field_count"),
    /** A row of a wide table (one column a code) with no number in any of its columns. */
    NO_VALUE("no_value");

    private final String code;

    RejectReason(String code) {
        this.code = code;
    }

    /** The word kept with the row. */
    public String code() {
        return code;
    }
}
