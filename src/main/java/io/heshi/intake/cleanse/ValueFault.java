package io.heshi.intake.cleanse;

/** What is wrong with a value that did not cost the row its claim. */
public enum ValueFault {
    /** No date; taken as nothing. */
    BAD_DATE("bad_date", Harm.UNREAD),
    /** 5/6/1967 in a column that does not tell whether the day or the month comes first; taken as nothing. */
    UNCLEAR_DATE("unclear_date", Harm.UNREAD),
    /** A year of two digits, and nothing that tells the century; taken as nothing. */
    UNCLEAR_CENTURY("unclear_century", Harm.UNREAD),
    /** The number 1980.1, which may be January or a lost 1980.10; only the year is kept. */
    AMBIGUOUS_MONTH("ambiguous_month", Harm.DAMAGED),
    /** No amount; taken as nothing. */
    BAD_MONEY("bad_money", Harm.UNREAD),
    /** The sheet says both 元 and 万元; taken as nothing. */
    UNCLEAR_MONEY_UNIT("unclear_money_unit", Harm.UNREAD),
    /** No whole number, or one below zero of what cannot be fewer than none; taken as nothing. */
    BAD_NUMBER("bad_number", Harm.UNREAD),
    /** A number of more digits than a spreadsheet keeps, such as an account: the last ones are lost; taken as nothing. */
    LOST_DIGITS("lost_digits", Harm.UNREAD),
    /** Neither yes nor no; taken as nothing. */
    BAD_BOOLEAN("bad_boolean", Harm.UNREAD),
    /** No code of its table; kept as said. */
    UNKNOWN_CODE("unknown_code", Harm.UNKNOWN),
    /** Longer than any name, unit or word of its kind is; cut. */
    TOO_LONG("too_long", Harm.DAMAGED),
    /** A formula that failed ({@code #REF!}); taken as nothing. */
    FORMULA_ERROR("formula_error", Harm.UNREAD),
    /** U+FFFD: a character was lost when the file was converted. Kept as said. */
    LOST_CHARACTERS("lost_characters", Harm.DAMAGED),
    /** A private-use character in a name that no table assigns. Kept as said. */
    PRIVATE_CHARACTER("pua", Harm.DAMAGED),
    /** A ?, □ or pinyin in place of a rare character of a name. Kept as said. */
    STAND_IN_CHARACTER("stand_in", Harm.DAMAGED);

    /** What the fault does to the value. */
    public enum Harm {
        /** Taken as nothing, though something stood there. */
        UNREAD,
        /** Kept, but it is not what it should be. */
        DAMAGED,
        /** A word that no code table has; kept as said. */
        UNKNOWN
    }

    private final String code;
    private final Harm harm;

    ValueFault(String code, Harm harm) {
        this.code = code;
        this.harm = harm;
    }

    public Harm harm() {
        return harm;
    }

    /** The fault that {@link #code} stands for. */
    public static ValueFault ofCode(String code) {
        for (ValueFault fault : values()) {
            if (fault.code.equals(code)) {
                return fault;
            }
        }
        throw new IllegalArgumentException("no fault of a value: " + code);
    }

    /** The word kept with the claim. */
    public String code() {
        return code;
    }
}
