package io.heshi.vocabulary;

/** What is wrong with the text in an ID number column. */
public enum IdFault {
    /** Neither 15 nor 18 characters. */
    LENGTH("length"),
    /** Something other than digits, or an X that is not the last of 18. */
    CHARACTERS("characters"),
    /** Digits 7 to 14 are no calendar date, or one before 1880. */
    BIRTH_DATE("birth_date"),
    /** The last character is not the one GB 11643 computes from the first 17. */
    CHECK_DIGIT("check_digit"),
    /** A spreadsheet stored it as a number and kept 15 digits: scientific notation, or 000 at the end and no match. */
    PRECISION_LOST("precision_lost"),
    /** A word or digits that stand for a number that is not known: 待补, 000…, 123…. */
    STAND_IN("stand_in"),
    /** The number of a telephone. */
    PHONE("phone"),
    /** Unknown province prefix. Never makes a number invalid (old regions were abolished); for reporting only. */
    REGION("region");

    private final String code;

    IdFault(String code) {
        this.code = code;
    }

    /** The stable code written to the database and used in rules. */
    public String code() {
        return code;
    }
}
