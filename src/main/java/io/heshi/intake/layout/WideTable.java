package io.heshi.intake.layout;

import java.util.List;

/**
 * A table with one column a code.
 *
 * @param by the code column that the headers stand for, empty text if the table is not wide
 * @param value the number that stands in the cells
 */
public record WideTable(String by, String value, List<WideColumn> columns, List<WideTotal> totals) {
    /** One row says one thing. */
    public static final WideTable NONE = new WideTable("", "", List.of(), List.of());

    public WideTable {
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
    }

    public boolean isWide() {
        return !columns.isEmpty();
    }
}
