package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.SourceLine;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.HeadFigures;
import io.heshi.report.tables.HeadFigures.HeadFigure;
import io.heshi.report.tables.PrintableFigures;
import io.heshi.report.tables.ReportTable;
import io.heshi.report.tables.RunTables;
import io.heshi.report.words.Wording;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 总览: key figures, a chart of problems by rule, and the tables by rule, department and source. */
final class OverviewSheet {

    private static final int COLUMNS = 12;
    private static final int FIGURE_COLUMNS = 2;
    private static final int MOST_BARS = 15;
    private static final int CHART_HEAD_ROWS = 5;
    private static final int TITLE_COLUMN = 1;
    private static final int OPEN_COLUMN = 4;

    private final RunSummary summary;
    private final PrintableFigures printable;
    private final RunTables tables;
    private final Wording wording;
    private final Texts messages;
    private final Styles styles;

    OverviewSheet(RunSummary summary, PrintableFigures printable, Wording wording, Styles styles) {
        this.summary = summary;
        this.printable = printable;
        this.tables = new RunTables(summary, wording);
        this.wording = wording;
        this.messages = wording.messages();
        this.styles = styles;
    }

    void write(XSSFWorkbook workbook, Heading heading) {
        XSSFSheet sheet = workbook.createSheet(heading.name());
        SheetFrame.heading(
                sheet,
                styles,
                messages.zh("overview.title", wording.jobTitle().zh()),
                heading.left(),
                heading.right(),
                COLUMNS);
        StackedSheet stack = new StackedSheet(sheet, styles, messages, 8, 36, 38, 10, 9, 9, 9, 9, 14, 9, 9, 9);
        figures(stack);
        stack.note(messages.zh("overview.note"));
        int chartRow = stack.nextRow();
        int bars = (int) Math.min(
                MOST_BARS,
                summary.rules().stream().filter(rule -> rule.open() > 0).count());
        if (bars > 0) {
            stack.skip(chartRows(bars));
        }
        stack.section(messages.zh("section.rules"));
        int headerRow = stack.table(tables.rules().columns(), summary.rules());
        if (bars > 0) {
            chart(sheet, chartRow, headerRow + 1, bars);
        }
        stack.section(messages.zh("section.departments"));
        stack.table(tables.departments());
        stack.section(messages.zh("section.sources"));
        ReportTable<SourceLine> sources = tables.sources();
        stack.table(
                sources.columns("source", "title_en", "source_state", "lines", "claims", "rejects", "released"),
                sources.rows());
        notConclusive(stack);
        sheet.createFreezePane(0, SheetFrame.FIRST_FREE_ROW);
        sheet.setAutoFilter(
                new CellRangeAddress(headerRow, headerRow + summary.rules().size(), 0, COLUMNS - 1));
        SheetFrame.paper(sheet, messages, SheetFrame.rows(0, 1), 1);
    }

    private void figures(StackedSheet stack) {
        stack.section(messages.zh("section.figures"));
        List<List<HeadFigure>> groups = new HeadFigures(summary, printable, messages).groups();
        figures(stack, groups.get(0));
        figures(stack, HeadFigures.changes(summary, wording));
        groups.stream().skip(1).forEach(group -> figures(stack, group));
        String last = summary.lastDate().map(Object::toString).orElseGet(() -> messages.zh("figure.no_last_run"));
        figures(stack, List.of(new HeadFigure("last_run", messages.of("figure.last_run"), Cell.words(last), "plain")));
    }

    /** As many rows as the figures need. */
    private static void figures(StackedSheet stack, List<HeadFigure> figures) {
        int across = COLUMNS / FIGURE_COLUMNS;
        for (int first = 0; first < figures.size(); first += across) {
            stack.figures(FIGURE_COLUMNS, figures.subList(first, Math.min(first + across, figures.size())));
        }
    }

    private void notConclusive(StackedSheet stack) {
        stack.section(messages.zh("section.not_conclusive"));
        if (tables.notConclusive().isEmpty()) {
            stack.note(messages.zh("not_conclusive.none"));
        } else {
            stack.table(tables.notConclusive());
        }
    }

    /** High enough for every name on the axis. */
    private static int chartRows(int bars) {
        return CHART_HEAD_ROWS + bars + (bars + 1) / 2;
    }

    private void chart(XSSFSheet sheet, int row, int firstBar, int bars) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + chartRows(bars) - 1));
        chart.setTitleText(messages.zh("chart.rules"));
        // POI writes the language of the machine into the run of a title.
        chart.getTitle()
                .getBody()
                .getParagraphs()
                .forEach(paragraph ->
                        paragraph.getTextRuns().forEach(run -> run.setLanguage(Locale.SIMPLIFIED_CHINESE)));
        chart.setTitleOverlay(false);
        XDDFCategoryAxis rules = chart.createCategoryAxis(AxisPosition.LEFT);
        rules.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis count = chart.createValueAxis(AxisPosition.BOTTOM);
        count.setCrosses(AxisCrosses.MAX);
        count.setMinimum(0);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, rules, count);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(60);
        int lastBar = firstBar + bars - 1;
        var series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(
                        sheet, new CellRangeAddress(firstBar, lastBar, TITLE_COLUMN, TITLE_COLUMN)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(firstBar, lastBar, OPEN_COLUMN, OPEN_COLUMN)));
        series.setTitle(messages.zh("header.open"), null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE)));
        data.setVaryColors(false);
        chart.plot(data);
        var labels = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
