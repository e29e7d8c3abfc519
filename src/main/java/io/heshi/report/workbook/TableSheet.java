package io.heshi.report.workbook;

import io.heshi.report.tables.Cell;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportColumn.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A table of any length, written row by row with constant memory: heading, remarks, header, rows, and room for signatures. Past a million
 * rows it goes on in a further sheet.
 */
final class TableSheet<R> {

    private static final int MOST_ROWS = 1_000_000;
    private static final float HEADER_HEIGHT = 32;
    private static final float LINE_HEIGHT = 14.5f;
    private static final float PADDING = 3;
    private static final float HIGHEST = 409;
    private static final int WIDEST_HEADER_LINE = 6;

    /** Title, second row and a blank row of signatures stand around the table. */
    private static final int ROWS_ABOVE = 2;

    private final Book book;
    private final Heading heading;
    private final List<ReportColumn<R>> columns;
    private final Map<Integer, Function<? super R, Optional<String>>> links = new HashMap<>();
    private final List<Integer> hidden = new ArrayList<>();
    private final List<CellStyle> cellStyles;
    private final int[] widths;
    private SXSSFSheet sheet;
    private int part = 1;
    private int headerRow;
    private int nextRow;

    /**
     * A row to be written.
     *
     * @param places where the cells of some columns lead
     */
    record Line(List<Cell> cells, Map<Integer, String> places) {}

    TableSheet(Book book, Heading heading, List<ReportColumn<R>> columns) {
        this.book = book;
        this.heading = heading;
        this.columns = List.copyOf(columns);
        this.cellStyles = columns.stream()
                .map(column -> Cells.ofColumn(book.styles(), column.kind()))
                .toList();
        this.widths = columns.stream()
                .mapToInt(column -> Math.max(
                        column.least(), headerWidth(column.heading(book.texts()).zh())))
                .toArray();
        this.sheet = book.sheet(heading.name());
        begin();
    }

    /** In which row of a sheet with this heading the row of this rank stands, counted from 0; and on which sheet. */
    static String place(Book book, Heading heading, long rank) {
        int first = ROWS_ABOVE + book.warnings().size() + heading.notes().size() + 1;
        long perSheet = MOST_ROWS - first + 1L;
        long sheets = (rank - 1) / perSheet;
        String name = sheets == 0 ? heading.name() : heading.name() + (sheets + 1);
        return Links.place(Book.safe(name), first + (rank - 1) % perSheet, 0);
    }

    /** A column whose cells lead somewhere. */
    TableSheet<R> linking(String key, Function<? super R, Optional<String>> place) {
        int index = columns.stream().map(ReportColumn::key).toList().indexOf(key);
        if (index >= 0) {
            links.put(index, place);
        }
        return this;
    }

    /** A column that nobody needs to see. */
    TableSheet<R> hiding(String key) {
        int index = columns.stream().map(ReportColumn::key).toList().indexOf(key);
        if (index >= 0) {
            hidden.add(index);
        }
        return this;
    }

    /** A header of more than two words stands in two lines. */
    private static int headerWidth(String header) {
        int width = CellText.width(header);
        return width > WIDEST_HEADER_LINE ? (width + 1) / 2 + 1 : width;
    }

    /** The cells of a row, which any thread may ask for. */
    Line line(R row) {
        Map<Integer, String> places = new HashMap<>();
        links.forEach((column, place) -> place.apply(row).ifPresent(known -> places.put(column, known)));
        return new Line(
                columns.stream().<Cell>map(column -> column.cell().apply(row)).toList(), places);
    }

    void add(Line line) {
        if (nextRow > MOST_ROWS) {
            finish();
            part++;
            sheet = book.sheet(heading.name() + part);
            begin();
        }
        Row row = sheet.createRow(nextRow++);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            ReportColumn<R> column = columns.get(i);
            Cell cell = line.cells().get(i);
            Cells.put(row, i, cell, column.kind(), style(i, cell, line.places()));
            if (column.kind() == Kind.WRAP && i < printedColumns()) {
                lines = Math.max(lines, CellText.lines(Cells.text(cell), column.most()));
            }
            if (widths[i] < column.most()) {
                widths[i] = Math.max(widths[i], Math.min(Cells.width(cell), column.most()));
            }
        }
        line.places()
                .forEach((column, place) -> book.links().add(book.inMemory(sheet), row.getRowNum(), column, place));
        row.setHeightInPoints(Math.min(LINE_HEIGHT * lines + PADDING, HIGHEST));
    }

    private int printedColumns() {
        return heading.printedColumns() > 0 ? heading.printedColumns() : columns.size();
    }

    private CellStyle style(int column, Cell cell, Map<Integer, String> places) {
        if (!places.containsKey(column)) {
            return cell instanceof Cell.Mark mark && mark.alarm() ? book.styles().alarmText : cellStyles.get(column);
        }
        return cell instanceof Cell.Count ? book.styles().linkNumber : book.styles().link;
    }

    /** Sets what can only be known after the last row. */
    void finish() {
        finish(0);
    }

    /**
     * The same, with room for charts below the table.
     *
     * @param below rows
     * @return the first of them
     */
    int finish(int below) {
        int[] printed = Arrays.copyOf(widths, printedColumns());
        for (int i = 0; i < widths.length; i++) {
            SheetFrame.width(sheet, i, widths[i]);
        }
        hidden.forEach(column -> sheet.setColumnHidden(column, true));
        int lastRow = nextRow - 1;
        if (lastRow > headerRow) {
            new Aids(book, sheet, columns, headerRow + 1, lastRow).add();
        }
        sheet.setAutoFilter(new CellRangeAddress(headerRow, Math.max(lastRow, headerRow), 0, columns.size() - 1));
        SheetFrame.signatures(sheet, book, nextRow + 1 + below, printed.length);
        SheetFrame.paper(sheet, book.texts(), headerRow, headerRow, printed);
        book.workbook()
                .setPrintArea(book.workbook().getSheetIndex(sheet), 0, printed.length - 1, 0, nextRow + 1 + below);
        return nextRow + 1;
    }

    /** The sheet in which charts are drawn. */
    XSSFSheet drawn() {
        return book.inMemory(sheet);
    }

    /** A column of figures or names as charts say it. */
    String range(int column, int rows) {
        return Links.range(sheet.getSheetName(), headerRow + 1, rows, column);
    }

    int columns() {
        return columns.size();
    }

    private void begin() {
        int[] printed = Arrays.copyOf(widths, printedColumns());
        int row = SheetFrame.heading(sheet, book, heading.title(), printed);
        for (String note : heading.notes()) {
            SheetFrame.note(sheet, book.styles(), row++, note, printed);
        }
        headerRow = row;
        Row header = sheet.createRow(headerRow);
        header.setHeightInPoints(HEADER_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            SheetFrame.put(
                    header,
                    i,
                    columns.get(i).heading(book.texts()).zh(),
                    columns.get(i).filled() ? book.styles().fillHeader : book.styles().header);
        }
        nextRow = headerRow + 1;
        sheet.createFreezePane(heading.keptColumns(), nextRow);
    }
}
