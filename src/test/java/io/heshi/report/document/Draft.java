package io.heshi.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Draws a template as an office would in its spreadsheet program. */
final class Draft {
    enum Look {
        TITLE,
        LEFT,
        RIGHT,
        SECTION,
        NOTE,
        HEADER,
        TEXT,
        CENTRE,
        COUNT,
        MONEY,
        RATE,
        BLANK,
        BOX,
        SUM_TEXT,
        SUM_COUNT,
        SUM_MONEY,
        LABEL,
        PLAIN
    }

    private static final byte[] HEAD = {(byte) 0xE8, (byte) 0xEE, (byte) 0xF4};
    private static final byte[] SUM = {(byte) 0xF5, (byte) 0xF5, (byte) 0xF0};
    /** What is to be filled in. */
    private static final byte[] OPEN = {(byte) 0xFF, (byte) 0xFD, (byte) 0xF2};

    private static final byte[] LINE = {(byte) 0x59, (byte) 0x63, (byte) 0x6E};

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final int points;
    private @Nullable XSSFSheet drawn;

    /** @param points size of the body */
    Draft(int points) {
        this.points = points;
        XSSFFont usual = workbook.getFontAt(0);
        usual.setFontName("宋体");
        usual.setFontHeightInPoints((short) 11);
        usual.setCharSet(FontCharset.GB2312.getNativeId());
    }

    /** A new sheet with columns of these widths, in half-width characters. */
    Draft sheet(String name, boolean landscape, short paper, double... widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        drawn = sheet;
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, (int) Math.round(widths[i] * 256));
        }
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(paper);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        sheet.setDisplayGridlines(false);
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
        return this;
    }

    /** All of it on one page. */
    Draft onOnePage() {
        sheet().getPrintSetup().setFitHeight((short) 1);
        return this;
    }

    /** Rows that stand on every page and stay in view, from 0. */
    Draft kept(int first, int last, int columns) {
        sheet().setRepeatingRows(new CellRangeAddress(first, last, -1, -1));
        sheet().createFreezePane(columns, last + 1);
        return this;
    }

    Draft height(int row, double points) {
        row(row).setHeightInPoints((float) points);
        return this;
    }

    Draft put(int row, int column, Look look, String text) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(style(look));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        return this;
    }

    /** Over several columns and rows. */
    Draft put(int row, int column, int lastRow, int lastColumn, Look look, String text) {
        for (int r = row; r <= lastRow; r++) {
            for (int c = column; c <= lastColumn; c++) {
                put(r, c, look, r == row && c == column ? text : "");
            }
        }
        if (row != lastRow || column != lastColumn) {
            sheet().addMergedRegion(new CellRangeAddress(row, lastRow, column, lastColumn));
        }
        return this;
    }

    /** Cells one beside the other. */
    Draft across(int row, int column, Look look, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            put(row, column + i, look, texts[i]);
        }
        return this;
    }

    byte[] bytes(LocalDate day) {
        try (workbook) {
            Date made = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(made));
            workbook.getProperties().getCoreProperties().setModified(Optional.of(made));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFSheet sheet() {
        return Objects.requireNonNull(drawn);
    }

    private XSSFRow row(int row) {
        XSSFRow there = sheet().getRow(row);
        return there == null ? sheet().createRow(row) : there;
    }

    private XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::made);
    }

    private XSSFCellStyle made(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setFont(
                switch (look) {
                    case TITLE -> font("方正小标宋简体", points + 10, false);
                    case HEADER, SUM_TEXT, SUM_COUNT, SUM_MONEY, SECTION -> font("黑体", points, false);
                    default -> font("宋体", points, false);
                });
        style.setAlignment(
                switch (look) {
                    case TITLE, HEADER, CENTRE, LABEL, SUM_TEXT, BOX -> HorizontalAlignment.CENTER;
                    case RIGHT, COUNT, MONEY, RATE, SUM_COUNT, SUM_MONEY -> HorizontalAlignment.RIGHT;
                    default -> HorizontalAlignment.LEFT;
                });
        switch (look) {
            case TITLE, LEFT, RIGHT, SECTION, NOTE, PLAIN -> style.setWrapText(look == Look.NOTE);
            default -> border(style);
        }
        switch (look) {
            case HEADER, LABEL -> fill(style, HEAD);
            case SUM_TEXT, SUM_COUNT, SUM_MONEY -> fill(style, SUM);
            case BLANK, BOX -> fill(style, OPEN);
            default -> {}
        }
        switch (look) {
            case COUNT, SUM_COUNT -> number(style, "#,##0");
            case MONEY, SUM_MONEY -> number(style, "#,##0.00;-#,##0.00;");
            case RATE -> number(style, "0.0");
            default -> {}
        }
        return style;
    }

    /** Numbers never turn into ####: they get smaller where a column is too narrow. */
    private void number(XSSFCellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setWrapText(false);
        style.setShrinkToFit(true);
    }

    private XSSFFont font(String name, int size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        // Where there is no such font, another of the same kind is taken.
        font.setFamily(name.equals("黑体") ? FontFamily.SWISS : FontFamily.ROMAN);
        font.setCharSet(FontCharset.GB2312.getNativeId());
        return font;
    }

    private static void border(XSSFCellStyle style) {
        XSSFColor line = new XSSFColor(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
