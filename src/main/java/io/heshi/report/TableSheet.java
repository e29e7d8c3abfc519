package io.heshi.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table of any length, written row by row with constant memory: heading, remarks, header, rows. Past a million rows it goes on in a
 * further sheet.
 */
final class TableSheet {

    private static final int MOST_ROWS = 1_000_000;
    private static final float HEADER_HEIGHT = 32;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final Messages messages;
    private final Heading heading;
    private final List<Column> columns;
    private final int[] widths;
    private SXSSFSheet sheet;
    private int part = 1;
    private int headerRow;
    private int nextRow;

    /** @param notes one remark a row, above the header */
    record Heading(String name, String left, String right, List<String> notes) {}

    TableSheet(SXSSFWorkbook workbook, Styles styles, Messages messages, Heading heading, List<Column> columns) {
        this.workbook = workbook;
        this.styles = styles;
        this.messages = messages;
        this.heading = heading;
        this.columns = List.copyOf(columns);
        this.widths = columns.stream()
                .mapToInt(column -> Math.max(column.least(), CellText.width(column.header())))
                .toArray();
        this.sheet = workbook.createSheet(heading.name());
        begin();
    }

    void add(List<?> values) {
        if (nextRow > MOST_ROWS) {
            finish();
            part++;
            sheet = workbook.createSheet(heading.name() + part);
            begin();
        }
        Row row = sheet.createRow(nextRow++);
        for (int i = 0; i < columns.size(); i++) {
            int width = columns.get(i).put(row, i, values.get(i), styles);
            widths[i] = Math.max(widths[i], Math.min(width, columns.get(i).most()));
        }
    }

    /** Sets what can only be known after the last row. */
    void finish() {
        for (int i = 0; i < widths.length; i++) {
            SheetFrame.width(sheet, i, widths[i]);
        }
        sheet.setAutoFilter(new CellRangeAddress(headerRow, Math.max(nextRow - 1, headerRow), 0, columns.size() - 1));
    }

    private void begin() {
        SheetFrame.heading(sheet, styles, heading.name(), heading.left(), heading.right(), columns.size());
        int row = SheetFrame.FIRST_FREE_ROW;
        int totalWidth = columns.stream().mapToInt(Column::least).sum();
        for (String note : heading.notes()) {
            SheetFrame.note(sheet, styles, row++, note, columns.size(), totalWidth);
        }
        headerRow = row;
        Row header = sheet.createRow(headerRow);
        header.setHeightInPoints(HEADER_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            SheetFrame.put(header, i, columns.get(i).header(), styles.header);
        }
        nextRow = headerRow + 1;
        sheet.createFreezePane(0, nextRow);
        SheetFrame.paper(sheet, messages, headerRow, headerRow);
    }
}
