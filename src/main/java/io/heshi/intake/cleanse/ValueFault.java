package io.heshi.intake.cleanse;

/** What is wrong with a value that did not cost the row its claim. */
public enum ValueFault {
    /** No date; taken as nothing. */
    BAD_DATE("bad_date"),
    /** 5/6/1967 in a column that does not tell whether the day or the month comes first; taken as nothing. */
    UNCLEAR_DATE("unclear_date"),
    /** A year of two digits, and nothing that tells the century; taken as nothing. */
    UNCLEAR_CENTURY("unclear_century"),
    /** The number 1980.1, which may be January or a lost 1980.10; only the year is kept. */
    AMBIGUOUS_MONTH("ambiguous_month"),
    /** No amount; taken as nothing. */
    BAD_MONEY("bad_money"),
    /** The sheet says both 元 and 万元; taken as nothing. */
    UNCLEAR_MONEY_UNIT("unclear_money_unit"),
    /** No whole number; taken as nothing. */
    BAD_NUMBER("bad_number"),
    /** Neither yes nor no; taken as nothing. */
    BAD_BOOLEAN("bad_boolean"),
    /** No code of its table; kept as said. */
    UNKNOWN_CODE("unknown_code"),
    /** A formula that failed ({@code #REF!}); taken as nothing. */
    FORMULA_ERROR("formula_error"),
    /** U+FFFD: a character was lost when the file was converted. Kept as said. */
    LOST_CHARACTERS("lost_characters"),
    /** A private-use character in a name that no table assigns. Kept as said. */
    PRIVATE_CHARACTER("pua"),
    /** A ?, □ or pinyin in place of a rare character of a name. Kept as said. */
    STAND_IN_CHARACTER("stand_in");

    private final String code;

    ValueFault(String code) {
        this.code = code;
    }

    /** The word kept with the claim. */
    public String code() {
        return code;
    }
}
