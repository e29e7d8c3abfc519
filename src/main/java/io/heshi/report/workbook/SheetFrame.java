package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** What all sheets of the workbook have in common: title, second row, paper and the writing of cells. */
public final class SheetFrame {

    private static final int TITLE_ROW = 0;
    private static final int SUBTITLE_ROW = 1;
    private static final int CHARACTER = 256;
    private static final int WIDEST = 255;
    private static final float TITLE_HEIGHT = 30;
    private static final float SUBTITLE_HEIGHT = 18;
    private static final float LINE_HEIGHT = 15;
    private static final double SIDE_MARGIN = 0.4;
    private static final double FOOT_MARGIN = 0.7;

    /** The first row below title and second row. */
    public static final int FIRST_FREE_ROW = 2;

    private SheetFrame() {}

    /** Title across all columns; below it the job on the left and the point in time on the right. */
    public static void heading(Sheet sheet, Styles styles, String title, String left, String right, int columns) {
        Row top = sheet.createRow(TITLE_ROW);
        top.setHeightInPoints(TITLE_HEIGHT);
        put(top, 0, title, styles.title);
        merge(sheet, TITLE_ROW, TITLE_ROW, 0, columns - 1);
        Row second = sheet.createRow(SUBTITLE_ROW);
        second.setHeightInPoints(SUBTITLE_HEIGHT);
        int middle = Math.max(columns / 2, 1);
        put(second, 0, left, styles.left);
        merge(sheet, SUBTITLE_ROW, SUBTITLE_ROW, 0, middle - 1);
        put(second, middle, right, styles.right);
        merge(sheet, SUBTITLE_ROW, SUBTITLE_ROW, middle, columns - 1);
    }

    /** A remark across all columns, as high as its text needs at the given total width. */
    public static void note(Sheet sheet, Styles styles, int row, String text, int columns, int totalWidth) {
        Row line = sheet.createRow(row);
        int lines = (CellText.width(text) + totalWidth - 1) / Math.max(totalWidth, 1);
        line.setHeightInPoints(LINE_HEIGHT * Math.max(lines, 1) + 3);
        put(line, 0, text, styles.note);
        merge(sheet, row, row, 0, columns - 1);
    }

    /** A4 landscape, as wide as the given number of pages, the header on every page, page numbers at the foot. */
    public static void paper(Sheet sheet, Texts messages, CellRangeAddress repeated, int pagesWide) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) pagesWide);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, SIDE_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, FOOT_MARGIN);
        sheet.setRepeatingRows(new CellRangeAddress(repeated.getFirstRow(), repeated.getLastRow(), -1, -1));
        if (repeated.getFirstColumn() >= 0) {
            sheet.setRepeatingColumns(
                    new CellRangeAddress(-1, -1, repeated.getFirstColumn(), repeated.getLastColumn()));
        }
        sheet.getFooter().setCenter(messages.zh("footer.page", "&P", "&N"));
    }

    /** Rows that stand on every page. */
    public static CellRangeAddress rows(int first, int last) {
        return new CellRangeAddress(first, last, -1, -1);
    }

    public static void width(Sheet sheet, int column, int characters) {
        sheet.setColumnWidth(column, Math.min(characters + 2, WIDEST) * CHARACTER);
    }

    public static void merge(Sheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    public static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.fitting(text));
        }
    }

    public static void put(Row row, int column, double number, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(number);
    }
}
