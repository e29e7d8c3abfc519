package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** What all sheets have in common: title, second row, warnings, signatures, paper and the writing of cells. */
final class SheetFrame {

    private static final int TITLE_ROW = 0;
    private static final int SUBTITLE_ROW = 1;
    private static final int CHARACTER = 256;
    private static final int WIDEST = 255;
    private static final float TITLE_HEIGHT = 30;
    private static final float SUBTITLE_HEIGHT = 18;
    private static final float LINE_HEIGHT = 15;
    private static final float SIGNATURE_HEIGHT = 30;
    private static final double SIDE_MARGIN = 0.4;
    private static final double FOOT_MARGIN = 0.7;

    /** What fits on A4 landscape and can still be read, in half-width characters. */
    private static final int WIDEST_ON_A4 = 225;

    private SheetFrame() {}

    /**
     * Title across all columns; below it who fills it in on the left, the job in the middle and the point in time on the right; then the
     * warnings in red.
     *
     * @param widths of the columns, in half-width characters
     * @return the first free row
     */
    static int heading(Sheet sheet, Book book, String title, int... widths) {
        Styles styles = book.styles();
        int columns = widths.length;
        Row top = sheet.createRow(TITLE_ROW);
        top.setHeightInPoints(TITLE_HEIGHT);
        put(top, 0, title, styles.title);
        merge(sheet, TITLE_ROW, TITLE_ROW, 0, columns - 1);
        Row second = sheet.createRow(SUBTITLE_ROW);
        second.setHeightInPoints(SUBTITLE_HEIGHT);
        int total = sum(widths, columns);
        int left = columnAt(widths, total * 2 / 5);
        int right = Math.max(columnAt(widths, total * 7 / 10), left + 1);
        span(sheet, second, 0, left, book.left(), styles.left);
        span(sheet, second, left, right, book.middle(), styles.middle);
        span(sheet, second, right, columns, book.right(), styles.right);
        int row = SUBTITLE_ROW + 1;
        for (String warning : book.warnings()) {
            remark(sheet, row++, warning, styles.warning, widths);
        }
        return row;
    }

    /** A remark across all columns, as high as its text needs. */
    static void note(Sheet sheet, Styles styles, int row, String text, int... widths) {
        remark(sheet, row, text, styles.note, widths);
    }

    private static void remark(Sheet sheet, int row, String text, CellStyle style, int... widths) {
        Row line = sheet.createRow(row);
        int total = sum(widths, widths.length);
        int lines = (CellText.width(text) + total - 1) / Math.max(total, 1);
        line.setHeightInPoints(LINE_HEIGHT * Math.max(lines, 1) + 3);
        put(line, 0, text, style);
        merge(sheet, row, row, 0, widths.length - 1);
    }

    /** Room for who made it, who checked it and when. */
    static void signatures(Sheet sheet, Book book, int row, int columns) {
        Row line = sheet.createRow(row);
        line.setHeightInPoints(SIGNATURE_HEIGHT);
        put(line, 0, book.foot(), book.styles().left);
        merge(sheet, row, row, 0, columns - 1);
    }

    /** Landscape, one page wide, on A4 or where that would be too small to read on A3; page numbers at the foot. */
    static void paper(Sheet sheet, Texts messages, int firstRepeated, int lastRepeated, int... widths) {
        PrintSetup setup = sheet.getPrintSetup();
        boolean wide = sum(widths, widths.length) > WIDEST_ON_A4;
        setup.setPaperSize(wide ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, SIDE_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, FOOT_MARGIN);
        sheet.setRepeatingRows(new CellRangeAddress(firstRepeated, lastRepeated, -1, -1));
        sheet.getFooter().setCenter(messages.zh("footer.page", "&P", "&N"));
    }

    static void width(Sheet sheet, int column, int characters) {
        sheet.setColumnWidth(column, Math.min(characters + 1, WIDEST) * CHARACTER);
    }

    static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            // Regions of one sheet never overlap, and looking through all of them for each takes long.
            sheet.addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.fitting(text));
        }
    }

    static void put(Row row, int column, double number, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(number);
    }

    static int sum(int[] widths, int columns) {
        int sum = 0;
        for (int i = 0; i < columns; i++) {
            sum += widths[i];
        }
        return sum;
    }

    static int[] widths(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void span(Sheet sheet, Row row, int first, int behind, String text, CellStyle style) {
        if (first < behind) {
            put(row, first, text, style);
            merge(sheet, row.getRowNum(), row.getRowNum(), first, behind - 1);
        }
    }

    /** The first column that begins at or behind this width. */
    private static int columnAt(int[] widths, int width) {
        int column = 1;
        while (column < widths.length - 1 && sum(widths, column) < width) {
            column++;
        }
        return Math.min(column, widths.length);
    }
}
