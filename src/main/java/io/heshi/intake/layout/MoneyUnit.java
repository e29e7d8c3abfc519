package io.heshi.intake.layout;

/** What the amounts of a column are counted in. */
public enum MoneyUnit {
    YUAN,
    /** 万元: the header of the column says so, or a row above the header. */
    TEN_THOUSAND_YUAN,
    /** The rows above the header say both, and the header says nothing. */
    UNCLEAR
}
