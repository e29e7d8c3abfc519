package io.heshi.intake.cleanse;

/** What a row of a file is. Every row is of exactly one class. */
public enum RowClass {
    /** Above the header, also where it is repeated. */
    TITLE,
    /** The header, also where it is repeated. */
    HEADER,
    /** A claim or a reject. */
    DATA,
    BLANK,
    /** A total of other rows (合计, 小计). */
    TOTAL,
    /** Signatures, remarks, instructions, and everything on a sheet without a header. */
    NOTE,
    /** A row that names the unit of the rows below it. */
    UNIT_HEADING,
    /** Not read: its sheet is not selected, it is hidden and hidden rows are skipped, or it was deleted. */
    SKIPPED
}
