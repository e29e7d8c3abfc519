package io.heshi.intake.layout;

import io.heshi.table.Row;
import java.util.List;

/**
 * How many fields a record of a text file has. In every other format a cell says itself under which header it stands.
 *
 * @param header fields of the header, blank ones behind its last word included
 * @param full fields of a whole record: those of the header, or more where most records end with a delimiter that the header
 *     has not
 */
public record RecordWidth(int header, int full) {
    /** The file has cells, not fields. */
    public static final RecordWidth NONE = new RecordWidth(0, 0);

    /** @param below the first rows below the header */
    static RecordWidth of(int header, List<Row> below) {
        int full = header;
        for (Row row : below) {
            long alike =
                    below.stream().filter(other -> other.size() == row.size()).count();
            if (row.size() > full && alike * 2 > below.size()) {
                full = row.size();
            }
        }
        return new RecordWidth(header, full);
    }

    public boolean isKnown() {
        return header > 0;
    }

    /** Whether the row has fewer fields than a whole record. */
    public boolean isShort(Row row) {
        return row.size() < full;
    }

    /** Whether the row has more fields than a whole record, or says something where the header has no field. */
    public boolean isLong(Row row) {
        if (row.size() > full) {
            return true;
        }
        for (int i = header; i < row.size(); i++) {
            if (!row.text(i).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
