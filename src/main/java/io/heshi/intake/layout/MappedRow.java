package io.heshi.intake.layout;

import io.heshi.table.Row;

/**
 * A row, where the columns of its sheet stand, and what comes next.
 *
 * @param layout {@link SheetLayout#NONE} on a sheet without a complete header, {@link SheetLayout#NOT_SELECTED} on one that
 *     is not read
 * @param below the next row of the sheet; the row itself if it is the last
 */
public record MappedRow(Row row, SheetLayout layout, Row below) {

    /** Whether no row of the sheet comes after this one. */
    public boolean isLast() {
        return below == row;
    }
}
