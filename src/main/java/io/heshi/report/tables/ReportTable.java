package io.heshi.report.tables;

import io.heshi.catalogue.Label;
import io.heshi.report.page.PageModel;
import io.heshi.report.page.PageReport;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table that stands in the workbook with all its rows and on the page with the first of them.
 *
 * @param key of its texts: {@code exhibit.<key>} is the title, {@code exhibit.<key>.note} the remark
 * @param columns keys of headers; those of counts begin with #, of numbers with one decimal with a full stop, of money with $, of long texts with ~
 * @param rows a value a column: String, Label, Long, BigDecimal or an Optional of them
 * @param onPage how many rows the page shows
 */
public record ReportTable(String key, List<String> columns, List<List<Object>> rows, int onPage) {

    public ReportTable(String key, String columns, List<List<Object>> rows, int onPage) {
        this(key, Arrays.asList(columns.split(",", -1)), rows, onPage);
    }

    /** With only those columns whose key, without what marks its kind, the test lets pass. */
    public ReportTable only(Predicate<String> wanted) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> wanted.test(name(columns.get(i))))
                .boxed()
                .toList();
        return kept.size() == columns.size()
                ? this
                : new ReportTable(
                        key,
                        kept.stream().map(columns::get).toList(),
                        rows.stream()
                                .map(row -> kept.stream().<Object>map(row::get).toList())
                                .toList(),
                        onPage);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public static boolean numeric(String column) {
        return column.startsWith("#") || column.startsWith(".") || column.startsWith("$");
    }

    public static String header(String column) {
        return "header." + name(column);
    }

    private static String name(String column) {
        return numeric(column) || column.startsWith("~") ? column.substring(1) : column;
    }

    /** The value as the page writes it. */
    public static PageModel.Cell cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ReportTable::cell).orElseGet(() -> new PageModel.Cell("", "", "plain"));
        }
        if (value instanceof Label label) {
            return new PageModel.Cell(label.zh(), label.en().equals(label.zh()) ? "" : label.en(), "plain");
        }
        String text = value instanceof Long number
                ? PageReport.count(number)
                : value instanceof BigDecimal decimal
                        ? decimal.scale() == 2 ? PageReport.money(decimal) : decimal.toPlainString()
                        : value.toString();
        return new PageModel.Cell(text, "", "plain");
    }

    /** The value as the workbook writes it. */
    public static Object written(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ReportTable::written).orElse("");
        }
        return value instanceof Label label ? label.zh() : value;
    }
}
