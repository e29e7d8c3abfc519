package io.heshi.intake.layout;

import io.heshi.table.Row;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one to three rows say as a header, whoever asks. */
public final class Headings {
    private Headings() {}

    /** What stands over each column by its position from 0, the parts of several rows joined by {@code /}. */
    public static Map<Integer, String> of(List<Row> rows) {
        Map<Integer, String> headings = new TreeMap<>();
        HeaderWindow.of(rows).columns().forEach(column -> headings.put(column.position(), column.path()));
        return headings;
    }

    /** Whether a row holds what only data has: a number, a date, an amount, an ID number. Such a row is in no header of several. */
    public static boolean isDataLike(Row row) {
        return HeaderWindow.isDataLike(row);
    }

    /** Whether rows are no header together, because one above the last is a title over all of it. */
    public static boolean hasTitle(List<Row> rows) {
        return HeaderWindow.hasTitle(rows);
    }
}
