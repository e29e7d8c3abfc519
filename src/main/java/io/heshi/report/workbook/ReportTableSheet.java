package io.heshi.report.workbook;

import io.heshi.catalogue.Label;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.ReportTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a table of the reports as a sheet of the workbook, with all its rows. */
final class ReportTableSheet {
    private static final int KEPT_COLUMNS_FROM = 15;

    private static final int CHART_ROWS = 18;
    private static final int MOST_DRAWN = 24;
    private static final int POINTS_OF_A_LINE = 2;

    /** What a picture says better, by table; the first column names the points. */
    private static final Map<String, List<Drawing>> DRAWINGS = Map.of(
            "trend",
            List.of(
                    new Drawing("trend", "persons", true, List.of("allowed_places", "occupied")),
                    new Drawing("trend_findings", "cases", true, List.of("found", "opened", "cleared"))),
            "months",
            List.of(new Drawing(
                    "months",
                    "cases",
                    true,
                    List.of("month_found", "month_answered", "month_cleared", "month_overdue"))),
            "pools",
            List.of(new Drawing("pools", "places", false, List.of("pool_size", "pool_lent", "pool_used"))));

    private final Book book;

    /** @param figures keys of the columns that are drawn, as far as the table has them */
    private record Drawing(String title, String unit, boolean lines, List<String> figures) {}

    ReportTableSheet(Book book) {
        this.book = book;
    }

    <R> void write(ReportTable<R> table) {
        String key = "exhibit." + table.key();
        List<String> notes = new ArrayList<>();
        book.texts().find(key + ".note").ifPresent(note -> notes.add(note.zh()));
        // A remark on a column stands where the column does.
        table.columns().stream()
                .flatMap(column -> book.texts().find(key + "." + column.key()).stream())
                .map(Label::zh)
                .forEach(notes::add);
        if (table.isEmpty()) {
            notes.add(book.texts().zh("exhibit.empty"));
        }
        Heading heading = Heading.of(book.texts().zh(key), notes).keeping(keptColumns(table), 0);
        TableSheet<R> sheet = new TableSheet<>(book, heading, table.columns());
        table.rows().forEach(row -> sheet.add(sheet.line(row)));
        List<Drawing> drawings = DRAWINGS.getOrDefault(table.key(), List.of()).stream()
                .filter(drawing -> table.rows().size() >= (drawing.lines() ? POINTS_OF_A_LINE : 1))
                .toList();
        int row = sheet.finish(drawings.isEmpty() ? 0 : CHART_ROWS);
        for (int i = 0; i < drawings.size(); i++) {
            SheetChart.Place place = new SheetChart.Place(
                    sheet.columns() * i / drawings.size(),
                    row,
                    sheet.columns() * (i + 1) / drawings.size(),
                    row + CHART_ROWS - 1);
            draw(sheet, table, drawings.get(i), place);
        }
    }

    private <R> void draw(TableSheet<R> sheet, ReportTable<R> table, Drawing drawing, SheetChart.Place place) {
        int all = Math.min(table.rows().size(), MOST_DRAWN);
        // A sum would dwarf its parts.
        boolean sum = all > 1
                && cells(table, all - 1, all, 0)
                        .anyMatch(Cell.words(book.texts().zh("quota.sum"))::equals);
        int rows = sum ? all - 1 : all;
        List<SheetChart.Series> series = drawing.figures().stream()
                .map(table::position)
                .filter(column -> column >= 0)
                .map(column -> new SheetChart.Series(
                        table.columns().get(column).heading(book.texts()).zh(),
                        sheet.range(column, rows),
                        cells(table, 0, rows, column)
                                .map(cell -> cell instanceof Cell.Count count ? count.number() : 0L)
                                .toList()))
                .toList();
        if (series.isEmpty()) {
            return;
        }
        SheetChart chart = new SheetChart(
                book.texts().zh("chart." + drawing.title()),
                book.texts().zh("chart." + drawing.unit()),
                sheet.range(0, rows),
                cells(table, 0, rows, 0).map(Cells::text).toList(),
                series);
        if (drawing.lines()) {
            chart.lines(sheet.drawn(), place);
        } else {
            chart.bars(sheet.drawn(), place);
        }
    }

    private static <R> Stream<Cell> cells(ReportTable<R> table, int from, int to, int column) {
        return table.rows().subList(from, to).stream()
                .map(row -> table.columns().get(column).cell().apply(row));
    }

    /** Of a wide table, up to what a row is about. */
    private static int keptColumns(ReportTable<?> table) {
        if (table.columns().size() < KEPT_COLUMNS_FROM) {
            return 0;
        }
        int group = table.position("rollup_name");
        return 1 + (group >= 0 ? group : table.position(table.position("payer") >= 0 ? "id_no" : "unit"));
    }
}
