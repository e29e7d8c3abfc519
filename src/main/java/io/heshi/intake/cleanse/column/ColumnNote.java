package io.heshi.intake.cleanse.column;

/**
 * How the cells of one column of a file were read, where that had to be found out: said once, not of every row.
 *
 * @param field canonical column
 * @param code the word kept in table {@code column_note}
 * @param cells how many were read so
 */
public record ColumnNote(String field, String code, long cells) {}
