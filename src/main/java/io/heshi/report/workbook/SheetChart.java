package io.heshi.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/**
 * A chart of figures that stand in the sheet.
 *
 * @param unit what is counted, beside the axis of values
 * @param names range of the names, such as {@code '总览'!$B$5:$B$9}, and what stands there
 */
record SheetChart(String title, String unit, String range, List<String> names, List<Series> series) {
    private static final byte[][] COLOURS = {
        {(byte) 0x2A, (byte) 0x62, (byte) 0x9A},
        {(byte) 0xC4, (byte) 0x4D, (byte) 0x2B},
        {(byte) 0x5C, (byte) 0x6B, (byte) 0x7A},
        {(byte) 0xB0, (byte) 0x7D, (byte) 0x00}
    };

    /** @param range of the figures in the sheet, and what stands there */
    record Series(String name, String range, List<Long> values) {}

    /** Where it lies: columns and rows from 0, the last ones not covered. */
    record Place(int firstColumn, int firstRow, int lastColumn, int lastRow) {}

    /** Horizontal bars, the first name on top. */
    void bars(XSSFSheet sheet, Place place) {
        XSSFChart chart = chart(sheet, place);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = values(chart, AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.MAX);
        values.setMinimum(0);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(50);
        List<XDDFChartData.Series> drawn = add(data);
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).setFillProperties(colour(i));
        }
        data.setVaryColors(false);
        chart.plot(data);
        for (int i = 0; i < drawn.size(); i++) {
            CTDLbls labels = chart.getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(i)
                    .addNewDLbls();
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    /** Lines from left to right. */
    void lines(XSSFSheet sheet, Place place) {
        XSSFChart chart = chart(sheet, place);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFLineChartData data =
                (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, values(chart, AxisPosition.LEFT));
        List<XDDFChartData.Series> drawn = add(data);
        for (int i = 0; i < drawn.size(); i++) {
            XDDFLineChartData.Series line = (XDDFLineChartData.Series) drawn.get(i);
            XDDFLineProperties stroke = new XDDFLineProperties(colour(i));
            stroke.setWidth(2.25);
            line.setLineProperties(stroke);
            line.setSmooth(false);
        }
        data.setVaryColors(false);
        chart.plot(data);
    }

    private List<XDDFChartData.Series> add(XDDFChartData data) {
        List<XDDFChartData.Series> drawn = new ArrayList<>();
        for (Series one : series) {
            XDDFChartData.Series added = data.addSeries(
                    XDDFDataSourcesFactory.fromArray(names.toArray(new String[0]), range),
                    XDDFDataSourcesFactory.fromArray(one.values().toArray(new Long[0]), one.range()));
            added.setTitle(one.name(), null);
            drawn.add(added);
        }
        return drawn;
    }

    private XDDFValueAxis values(XSSFChart chart, AxisPosition position) {
        XDDFValueAxis axis = chart.createValueAxis(position);
        axis.setTitle(unit);
        axis.setNumberFormat("#,##0");
        chinese(chart);
        return axis;
    }

    private XSSFChart chart(XSSFSheet sheet, Place place) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, place.firstColumn(), place.firstRow(), place.lastColumn(), place.lastRow()));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chinese(chart);
        if (series.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
        return chart;
    }

    /** POI writes the language of the machine into the run of a title. */
    private static void chinese(XSSFChart chart) {
        chart.getTitle()
                .getBody()
                .getParagraphs()
                .forEach(paragraph ->
                        paragraph.getTextRuns().forEach(run -> run.setLanguage(Locale.SIMPLIFIED_CHINESE)));
        chart.getCTChart().getPlotArea().getValAxList().stream()
                .filter(axis -> axis.isSetTitle())
                .flatMap(axis -> axis.getTitle().getTx().getRich().getPList().stream())
                .flatMap(paragraph -> paragraph.getRList().stream())
                .forEach(run -> (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).setLang("zh-CN"));
    }

    private static XDDFSolidFillProperties colour(int series) {
        return new XDDFSolidFillProperties(XDDFColor.from(COLOURS[series % COLOURS.length]));
    }
}
