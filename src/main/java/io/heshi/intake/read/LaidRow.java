package io.heshi.intake.read;

/**
 * A row and where the columns of its sheet stand.
 *
 * @param layout {@link SheetLayout#NONE} on a sheet without a header
 */
public record LaidRow(Row row, SheetLayout layout) {}
