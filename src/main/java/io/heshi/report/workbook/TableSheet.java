package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import io.heshi.report.tables.Cell;
import io.heshi.report.tables.ReportColumn;
import io.heshi.report.tables.ReportColumn.Kind;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table of any length, written row by row with constant memory: heading, remarks, header, rows. Past a million rows it goes on in a
 * further sheet.
 */
final class TableSheet<R> {

    private static final int MOST_ROWS = 1_000_000;
    private static final float HEADER_HEIGHT = 32;
    private static final float LINE_HEIGHT = 14.5f;
    private static final float PADDING = 3;
    private static final float HIGHEST = 409;
    private static final int PAGE_WIDTH = 240;
    private static final int WIDEST_HEADER_LINE = 6;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final Texts messages;
    private final Heading heading;
    private final List<ReportColumn<R>> columns;
    private final List<CellStyle> cellStyles;
    private final int[] widths;
    private SXSSFSheet sheet;
    private int part = 1;
    private int headerRow;
    private int nextRow;

    TableSheet(SXSSFWorkbook workbook, Styles styles, Texts messages, Heading heading, List<ReportColumn<R>> columns) {
        this.workbook = workbook;
        this.styles = styles;
        this.messages = messages;
        this.heading = heading;
        this.columns = List.copyOf(columns);
        this.cellStyles = columns.stream()
                .map(column -> Cells.ofColumn(styles, column.kind()))
                .toList();
        this.widths = columns.stream()
                .mapToInt(column -> Math.max(
                        column.least(), headerWidth(column.heading(messages).zh())))
                .toArray();
        this.sheet = workbook.createSheet(heading.name());
        begin();
    }

    /** A header of more than two words stands in two lines. */
    private static int headerWidth(String header) {
        int width = CellText.width(header);
        return width > WIDEST_HEADER_LINE ? (width + 1) / 2 + 1 : width;
    }

    /** The cells of a row, which any thread may ask for. */
    List<Cell> cells(R row) {
        return columns.stream().<Cell>map(column -> column.cell().apply(row)).toList();
    }

    void add(List<Cell> cells) {
        if (nextRow > MOST_ROWS) {
            finish();
            part++;
            sheet = workbook.createSheet(heading.name() + part);
            begin();
        }
        Row row = sheet.createRow(nextRow++);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            ReportColumn<R> column = columns.get(i);
            Cell cell = cells.get(i);
            Cells.put(row, i, cell, cellStyles.get(i));
            if (column.kind() == Kind.WRAP) {
                lines = Math.max(lines, CellText.lines(Cells.text(cell), column.most()));
            }
            if (widths[i] < column.most()) {
                widths[i] = Math.max(widths[i], Math.min(Cells.width(cell), column.most()));
            }
        }
        row.setHeightInPoints(Math.min(LINE_HEIGHT * lines + PADDING, HIGHEST));
    }

    /** Sets what can only be known after the last row. */
    void finish() {
        for (int i = 0; i < widths.length; i++) {
            SheetFrame.width(sheet, i, widths[i]);
        }
        int lastRow = Math.max(nextRow - 1, headerRow);
        sheet.setAutoFilter(new CellRangeAddress(headerRow, lastRow, 0, columns.size() - 1));
        if (heading.printedColumns() > 0) {
            workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, heading.printedColumns() - 1, 0, lastRow);
        }
    }

    /** Title and remarks stand where they are seen without scrolling and printed on the first page. */
    private int columnsOfOnePage() {
        if (heading.printedColumns() > 0) {
            return heading.printedColumns();
        }
        int width = 0;
        int count = 0;
        while (count < columns.size() && width + columns.get(count).least() <= PAGE_WIDTH) {
            width += columns.get(count++).least();
        }
        return count;
    }

    private void begin() {
        SheetFrame.heading(sheet, styles, heading.name(), heading.left(), heading.right(), columnsOfOnePage());
        int row = SheetFrame.FIRST_FREE_ROW;
        int totalWidth = columns.stream()
                .limit(columnsOfOnePage())
                .mapToInt(ReportColumn::least)
                .sum();
        for (String note : heading.notes()) {
            SheetFrame.note(sheet, styles, row++, note, columnsOfOnePage(), totalWidth);
        }
        headerRow = row;
        Row header = sheet.createRow(headerRow);
        header.setHeightInPoints(HEADER_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            SheetFrame.put(header, i, columns.get(i).heading(messages).zh(), styles.header);
        }
        nextRow = headerRow + 1;
        sheet.createFreezePane(heading.keptColumns(), nextRow);
        if (heading.keptColumns() > 0 && heading.printedColumns() == 0) {
            CellRangeAddress kept = new CellRangeAddress(headerRow, headerRow, 0, heading.keptColumns() - 1);
            SheetFrame.paper(sheet, messages, kept, 2);
        } else {
            SheetFrame.paper(sheet, messages, SheetFrame.rows(headerRow, headerRow), 1);
        }
    }
}
