package io.heshi.intake.layout;

import io.heshi.table.Row;
import java.util.List;

/**
 * A row, where the columns of its sheet stand, and what comes next.
 *
 * @param layout {@link SheetLayout#NONE} on a sheet without a complete header, {@link SheetLayout#NOT_SELECTED} on one that
 *     is not read, {@link SheetLayout#HIDDEN_COPY} on a hidden one that says again what a visible one says
 * @param below the next row of the sheet; the row itself if it is the last
 * @param width how many fields a whole record has
 * @param rest of a row with too few fields: the rows below that make a whole record with it, as a line break without quotes
 *     parts one; none otherwise
 */
public record MappedRow(Row row, SheetLayout layout, Row below, RecordWidth width, List<Row> rest) {
    public MappedRow {
        rest = List.copyOf(rest);
    }

    /** Whether no row of the sheet comes after this one. */
    public boolean isLast() {
        return below == row;
    }
}
