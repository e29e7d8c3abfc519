package io.heshi.vocabulary.date;

/** In which order a date of three numbers has its parts, where its year does not come first with four digits. */
public enum DateOrder {
    /** 31-05-1967. */
    DAY_FIRST("day_first"),
    /** 5/31/67. */
    MONTH_FIRST("month_first"),
    /** 67-05-31. */
    YEAR_FIRST("year_first"),
    /** Nothing tells, or the column has several orders. */
    UNCLEAR("unclear");

    private final String code;

    DateOrder(String code) {
        this.code = code;
    }

    /** The word by which it is told of a column. */
    public String code() {
        return code;
    }
}
