package io.heshi.report.page;

import io.heshi.catalogue.Texts;
import io.heshi.report.page.PageModel.Table;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportColumn.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Writes cells of a report as the page shows them. */
final class PageCells {
    private static final String PLAIN = "plain";

    private PageCells() {}

    /** Where a cell leads: the link of a row in the column of this key, or empty text. */
    interface Links<R> {
        String of(R row, String column);
    }

    static <R> Table table(List<ReportColumn<R>> columns, List<R> rows, Texts messages) {
        return table(columns, rows, messages, (row, column) -> "");
    }

    static <R> Table table(List<ReportColumn<R>> columns, List<R> rows, Texts messages, Links<R> links) {
        return new Table(
                columns.stream().map(column -> column.heading(messages).zh()).toList(),
                columns.stream()
                        .map(column -> column.numeric() || column.key().equals("net"))
                        .toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column ->
                                        cell(column.cell().apply(row), column.kind(), links.of(row, column.key())))
                                .toList())
                        .toList());
    }

    private static PageModel.Cell cell(Cell cell, Kind kind, String link) {
        if (cell instanceof Cell.Words words) {
            return new PageModel.Cell(words.zh(), PLAIN, link);
        }
        if (cell instanceof Cell.Mark mark) {
            return new PageModel.Cell(mark.zh(), mark.tone(), link);
        }
        boolean alarm = cell instanceof Cell.Count count && count.alarm();
        boolean nothing = cell instanceof Cell.Count none && none.number() == 0;
        return new PageModel.Cell(number(cell, kind), alarm ? "high" : PLAIN, nothing ? "" : link);
    }

    /** A number as text; empty text for words. */
    static String number(Cell cell, Kind kind) {
        if (cell instanceof Cell.Count count) {
            return count(count.number());
        }
        if (!(cell instanceof Cell.Amount amount)) {
            return "";
        }
        return switch (kind) {
            case MONEY -> money(amount.number());
            case NUMBER -> amount.number().stripTrailingZeros().toPlainString();
            default -> amount.number().toPlainString();
        };
    }

    static String count(long number) {
        return format("#,##0").format(number);
    }

    static String money(BigDecimal amount) {
        return format("#,##0.00").format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
