package io.heshi.intake.cleanse;

/** What a row of a file is. Every row is of exactly one class. */
public enum RowClass {
    /** Above the header. */
    TITLE,
    /** The header, also where it is repeated. */
    HEADER,
    /** A claim or a reject. */
    DATA,
    BLANK,
    /** A total of other rows (合计, 小计). */
    TOTAL,
    /** Signatures, remarks, and everything on a sheet without a header. */
    NOTE
}
