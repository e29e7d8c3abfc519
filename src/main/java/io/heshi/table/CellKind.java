package io.heshi.table;

/** What a file says a cell is. Cells of a CSV file are text or blank. */
public enum CellKind {
    TEXT,
    /** A number as the file has it, possibly in scientific notation; spreadsheets keep 15 digits of it. */
    NUMBER,
    /** A number shown as a date: a serial day of the 1900 or the 1904 system. */
    DATE_NUMBER,
    /** {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** A failed formula such as {@code #N/A}: it says nothing. */
    ERROR,
    BLANK
}
