package io.heshi.report.tables;

import java.util.List;
import java.util.function.Predicate;

/**
 * A table that stands in the workbook with all its rows and on the page with the first of them.
 *
 * @param key of its texts: {@code exhibit.<key>} is the title, {@code exhibit.<key>.note} the remark
 * @param onPage how many rows the page shows
 */
public record ReportTable<R>(String key, List<ReportColumn<R>> columns, List<R> rows, int onPage) {

    /** With only those columns whose key the test lets pass. */
    public ReportTable<R> only(Predicate<String> wanted) {
        return new ReportTable<>(
                key,
                columns.stream().filter(column -> wanted.test(column.key())).toList(),
                rows,
                onPage);
    }

    /** The columns of these keys, in this order. */
    public List<ReportColumn<R>> columns(String... keys) {
        return List.of(keys).stream()
                .flatMap(
                        wanted -> columns.stream().filter(column -> column.key().equals(wanted)))
                .toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** In which column of a sheet of several tables a column begins. */
    public int offset(String wanted) {
        return columns.stream()
                .limit(Math.max(position(wanted), 0))
                .mapToInt(ReportColumn::span)
                .sum();
    }

    /** The position of a column, or -1. */
    public int position(String wanted) {
        return columns.stream().map(ReportColumn::key).toList().indexOf(wanted);
    }
}
