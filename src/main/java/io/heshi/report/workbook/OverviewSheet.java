package io.heshi.report.workbook;

import io.heshi.report.facts.Change;
import io.heshi.report.facts.PrintableFigures;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.GateLine;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.RunSummary.SourceLine;
import io.heshi.report.tables.HeadFigures;
import io.heshi.report.tables.HeadFigures.HeadFigure;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import io.heshi.report.workbook.StackedSheet.Alarm;
import io.heshi.report.workbook.StackedSheet.Centre;
import io.heshi.report.workbook.StackedSheet.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
public final class OverviewSheet {

    private static final int COLUMNS = 12;
    private static final int FIGURE_COLUMNS = 2;
    private static final int MOST_BARS = 15;
    private static final int CHART_HEAD_ROWS = 5;
    private static final int TITLE_COLUMN = 1;
    private static final int OPEN_COLUMN = 4;

    private final RunSummary summary;
    private final PrintableFigures vouched;
    private final Wording wording;
    private final Messages messages;
    private final Styles styles;

    public OverviewSheet(
            RunSummary summary, PrintableFigures vouched, Wording wording, Messages messages, Styles styles) {
        this.summary = summary;
        this.vouched = vouched;
        this.wording = wording;
        this.messages = messages;
        this.styles = styles;
    }

    public void write(XSSFWorkbook workbook, TableSheet.Heading heading) {
        XSSFSheet sheet = workbook.createSheet(heading.name());
        SheetFrame.heading(
                sheet,
                styles,
                messages.zh("overview.title", wording.jobTitle().zh()),
                heading.left(),
                heading.right(),
                COLUMNS);
        StackedSheet stack = new StackedSheet(sheet, styles, 8, 36, 38, 10, 9, 9, 9, 9, 14, 9, 9, 9);
        figures(stack);
        stack.note(messages.zh("overview.note"));
        int chartRow = stack.nextRow();
        List<RuleLine> bars = summary.rules().stream()
                .filter(rule -> rule.open() > 0)
                .limit(MOST_BARS)
                .toList();
        if (!bars.isEmpty()) {
            stack.skip(chartRows(bars.size()));
        }
        int headerRow = rules(stack);
        if (!bars.isEmpty()) {
            chart(sheet, chartRow, headerRow + 1, bars.size());
        }
        departments(stack);
        sources(stack);
        notConclusive(stack);
        sheet.createFreezePane(0, SheetFrame.FIRST_FREE_ROW);
        sheet.setAutoFilter(
                new CellRangeAddress(headerRow, headerRow + summary.rules().size(), 0, COLUMNS - 1));
        SheetFrame.paper(sheet, messages, SheetFrame.rows(0, 1), 1);
    }

    private void figures(StackedSheet stack) {
        stack.section(messages.zh("section.figures"));
        List<List<HeadFigure>> groups = new HeadFigures(summary, vouched, messages).groups();
        figures(stack, groups.get(0));
        figures(
                stack,
                Stream.of(Change.NEW, Change.REOPENED, Change.STILL, Change.CLEARED, Change.NOT_JUDGED, Change.PENDING)
                        .map(change -> new HeadFigure(wording.change(change), summary.count(change), "plain"))
                        .toList());
        groups.stream().skip(1).forEach(group -> figures(stack, group));
        stack.figures(
                FIGURE_COLUMNS,
                messages.zh("figure.last_run"),
                summary.lastDate().map(Object::toString).orElseGet(() -> messages.zh("figure.no_last_run")));
    }

    /** As many rows as the figures need. */
    private static void figures(StackedSheet stack, List<HeadFigure> figures) {
        int across = COLUMNS / FIGURE_COLUMNS;
        for (int first = 0; first < figures.size(); first += across) {
            stack.figures(
                    FIGURE_COLUMNS,
                    figures.subList(first, Math.min(first + across, figures.size())).stream()
                            .flatMap(figure -> Stream.of(figure.name().zh(), figure.value()))
                            .toArray());
        }
    }

    /** Returns the row of the header. */
    private int rules(StackedSheet stack) {
        stack.section(messages.zh("section.rules"));
        int headerRow = stack.nextRow();
        stack.header(
                header("rule"),
                header("title"),
                header("title_en"),
                header("severity"),
                header("open"),
                header("explained"),
                header("pending"),
                header("persons"),
                header("money"),
                header("new"),
                header("reopened"),
                header("cleared"));
        for (RuleLine rule : summary.rules()) {
            stack.row(
                    new Centre(rule.rule()),
                    wording.ruleTitle(rule.rule()).zh(),
                    wording.ruleTitle(rule.rule()).en(),
                    new Centre(wording.severityOf(rule.rule()).zh()),
                    rule.open(),
                    rule.explained(),
                    rule.pending(),
                    rule.persons(),
                    rule.money(),
                    rule.fresh(),
                    rule.reopened(),
                    rule.cleared());
        }
        return headerRow;
    }

    private void departments(StackedSheet stack) {
        stack.section(messages.zh("section.departments"));
        stack.header(
                header("sequence"),
                new Span(header("supervisor"), 2),
                header("high"),
                header("open"),
                header("units"),
                header("persons"),
                header("new"),
                header("money"),
                header("cleared"));
        long sequence = 0;
        for (DepartmentLine department : summary.departments()) {
            stack.row(
                    ++sequence,
                    new Span(wording.supervisor(department.supervisor()), 2),
                    department.high(),
                    department.open(),
                    department.units(),
                    department.persons(),
                    department.fresh(),
                    department.money(),
                    department.cleared());
        }
    }

    private void sources(StackedSheet stack) {
        stack.section(messages.zh("section.sources"));
        stack.header(
                new Span(header("source"), 2),
                header("title_en"),
                header("source_state"),
                header("lines"),
                header("claims"),
                header("rejects"),
                new Span(header("released"), 5));
        for (SourceLine source : summary.sources()) {
            String state = wording.sourceState(source.state()).zh();
            stack.row(
                    new Span(wording.sourceTitle(source.source()).zh(), 2),
                    wording.sourceTitle(source.source()).en(),
                    source.state().equals("complete") ? new Centre(state) : new Alarm(state),
                    source.lines(),
                    source.claims(),
                    source.rejects(),
                    new Span(released(source.source()), 5));
        }
    }

    private String released(String source) {
        List<String> closed = summary.gates().stream()
                .filter(gate -> gate.source().equals(source) && gate.closed())
                .map(this::released)
                .toList();
        return wording.joined(closed);
    }

    private String released(GateLine gate) {
        String name = wording.gate(gate);
        return gate.releasedBy().isEmpty()
                ? messages.zh("gate.held", name)
                : messages.zh("gate.released", name, gate.releasedBy(), wording.free(gate.reason()));
    }

    private void notConclusive(StackedSheet stack) {
        stack.section(messages.zh("section.not_conclusive"));
        if (summary.rulesNotConclusive().isEmpty()) {
            stack.note(messages.zh("not_conclusive.none"));
            return;
        }
        stack.header(
                header("rule"), header("title"), header("title_en"), header("examined"), new Span(header("why"), 8));
        for (RuleLine rule : summary.rulesNotConclusive()) {
            stack.row(
                    new Centre(rule.rule()),
                    wording.ruleTitle(rule.rule()).zh(),
                    wording.ruleTitle(rule.rule()).en(),
                    new Centre(messages.zh("value." + rule.examined())),
                    new Span(rule.reason(), 8));
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
        series.setTitle(header("open"), null);
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

    private String header(String key) {
        return messages.zh("header." + key);
    }
}
