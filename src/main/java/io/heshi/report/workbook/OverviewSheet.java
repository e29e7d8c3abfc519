package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.UnitQuota;
import io.heshi.report.tables.HeadFigures;
import io.heshi.report.tables.HeadFigures.HeadFigure;
import io.heshi.report.tables.QuotaTables;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.RunTables;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 概览: key figures, where to go from here, charts, and the tables by rule, department and unit. */
final class OverviewSheet {

    private static final int[] WIDTHS = {10, 40, 10, 12, 12, 12, 12, 16, 12, 12, 12, 12};
    private static final int FIGURE_COLUMNS = 2;
    private static final int MOST_BARS = 10;
    private static final int CHART_ROWS = 22;
    private static final int MIDDLE = 5;
    private static final int TITLE_COLUMN = 1;
    private static final int OPEN_COLUMN = 3;

    private final ReportContent content;
    private final RunSummary summary;
    private final RunTables tables;
    private final Texts messages;
    private final Book book;

    OverviewSheet(ReportContent content, Book book) {
        this.content = content;
        this.summary = content.summary();
        this.tables = new RunTables(summary, content.wording());
        this.messages = content.texts();
        this.book = book;
    }

    void write(XSSFSheet sheet) {
        StackedSheet stack = new StackedSheet(
                book,
                sheet,
                messages.zh("overview.title", content.wording().jobTitle().zh()),
                WIDTHS);
        figures(stack);
        stack.note(messages.zh("overview.note"));
        contents(stack, sheet);
        List<RuleLine> bars = summary.rules().stream()
                .filter(rule -> rule.open() > 0)
                .limit(MOST_BARS)
                .toList();
        ReportTable<UnitQuota> over = QuotaTables.mostOver(content.quotas());
        List<UnitQuota> overBars = over.rows().stream().limit(MOST_BARS).toList();
        int chartRow = stack.nextRow();
        if (!bars.isEmpty() || !overBars.isEmpty()) {
            stack.skip(CHART_ROWS);
        }
        stack.section(messages.zh("section.rules"));
        List<RuleLine> seen =
                summary.rules().stream().filter(OverviewSheet::seen).toList();
        int rules = stack.table(tables.rules().columns(), seen) + 1;
        stack.note(messages.zh("overview.nothing", summary.rules().size() - seen.size()));
        stack.section(messages.zh("section.departments"));
        stack.table(tables.departments());
        if (!bars.isEmpty()) {
            new SheetChart(
                            messages.zh("chart.rules"),
                            messages.zh("chart.cases"),
                            range(sheet, rules, bars.size(), TITLE_COLUMN),
                            bars.stream()
                                    .map(rule -> content.wording()
                                            .ruleTitle(rule.rule())
                                            .zh())
                                    .toList(),
                            List.of(new SheetChart.Series(
                                    messages.zh("header.open"),
                                    range(sheet, rules, bars.size(), OPEN_COLUMN),
                                    bars.stream().map(RuleLine::open).toList())))
                    .bars(sheet, new SheetChart.Place(0, chartRow, MIDDLE, chartRow + CHART_ROWS - 1));
        }
        if (!over.isEmpty()) {
            stack.section(messages.zh("section.over"));
            int units = stack.table(over.columns(), over.rows()) + 1;
            int figure = over.offset("over");
            new SheetChart(
                            messages.zh("chart.over"),
                            messages.zh("chart.persons"),
                            range(sheet, units, overBars.size(), over.offset("unit")),
                            overBars.stream().map(UnitQuota::name).toList(),
                            List.of(new SheetChart.Series(
                                    messages.zh("header.over"),
                                    range(sheet, units, overBars.size(), figure),
                                    overBars.stream()
                                            .map(unit -> unit.total().over())
                                            .toList())))
                    .bars(sheet, new SheetChart.Place(MIDDLE, chartRow, WIDTHS.length, chartRow + CHART_ROWS - 1));
        }
        SheetFrame.signatures(sheet, book, stack.nextRow() + 1, WIDTHS.length);
    }

    private void figures(StackedSheet stack) {
        stack.section(messages.zh("section.figures"));
        List<List<HeadFigure>> groups = new HeadFigures(summary, content.printable(), messages).groups();
        figures(stack, groups.get(0));
        figures(stack, HeadFigures.changes(summary, content.wording()));
        groups.stream().skip(1).forEach(group -> figures(stack, group));
        String last = summary.lastDate().map(Object::toString).orElseGet(() -> messages.zh("figure.no_last_run"));
        stack.note(messages.zh(
                "overview.last_run", last, tables.notConclusive().rows().size()));
    }

    /** As many rows as the figures need. */
    private static void figures(StackedSheet stack, List<HeadFigure> figures) {
        int across = WIDTHS.length / FIGURE_COLUMNS;
        for (int first = 0; first < figures.size(); first += across) {
            stack.figures(FIGURE_COLUMNS, figures.subList(first, Math.min(first + across, figures.size())));
        }
    }

    private static boolean seen(RuleLine rule) {
        return rule.open() + rule.explained() + rule.pending() + rule.fresh() + rule.cleared() > 0;
    }

    /** What else is in the workbook. */
    private void contents(StackedSheet stack, XSSFSheet sheet) {
        stack.section(messages.zh("section.contents"));
        XSSFWorkbook workbook = sheet.getWorkbook();
        List<String> names = IntStream.range(1, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
        int across = WIDTHS.length / FIGURE_COLUMNS;
        for (int first = 0; first < names.size(); first += across) {
            List<String> some = names.subList(first, Math.min(first + across, names.size()));
            Row row = stack.links(FIGURE_COLUMNS, some);
            for (int i = 0; i < some.size(); i++) {
                book.links().add(sheet, row.getRowNum(), i * FIGURE_COLUMNS, Links.place(some.get(i), 0, 0));
            }
        }
    }

    private static String range(XSSFSheet sheet, int firstRow, int rows, int column) {
        return Links.range(sheet.getSheetName(), firstRow, rows, column);
    }
}
