package io.heshi.report.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of the workbook, made once in a fixed order. */
final class Styles {

    private static final String BODY_FONT = "宋体";
    private static final String HEAD_FONT = "黑体";
    private static final byte[] HEAD_FILL = {(byte) 0xE8, (byte) 0xEE, (byte) 0xF4};
    private static final byte[] FILL_IN = {(byte) 0xFF, (byte) 0xF4, (byte) 0xCE};
    private static final byte[] SUM_FILL = {(byte) 0xF5, (byte) 0xF5, (byte) 0xF0};
    private static final byte[] ALARM_FILL = {(byte) 0xFA, (byte) 0xDB, (byte) 0xD8};
    private static final byte[] LINE = {(byte) 0x9A, (byte) 0xA5, (byte) 0xB1};
    private static final byte[] ALARM = {(byte) 0xB3, (byte) 0x26, (byte) 0x1E};
    private static final byte[] LINK = {(byte) 0x0B, (byte) 0x57, (byte) 0xA4};
    private static final String COUNT = "#,##0";
    private static final String PLAIN_COUNT = "0";
    private static final String DATE = "yyyy-mm-dd";
    private static final String MONEY = "#,##0.00";
    private static final String DECIMAL = "0.0";
    private static final String GENERAL = "General";
    private static final String AS_TEXT = "@";

    private final XSSFWorkbook workbook;
    final CellStyle title;
    final CellStyle left;
    final CellStyle right;
    final CellStyle middle;
    final CellStyle warning;
    final CellStyle note;
    final CellStyle section;
    final CellStyle header;
    final CellStyle fillHeader;
    final CellStyle text;
    final CellStyle wrap;
    final CellStyle centre;
    final CellStyle count;
    final CellStyle money;
    final CellStyle decimal;
    final CellStyle plainNumber;
    final CellStyle date;
    final CellStyle link;
    final CellStyle linkNumber;
    final CellStyle alarmText;
    final CellStyle alarmCount;
    final CellStyle sumText;
    final CellStyle sumCount;
    final CellStyle figureName;
    final CellStyle figure;
    final CellStyle figureMoney;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont body = font(BODY_FONT, 10, false);
        XSSFFont bold = font(HEAD_FONT, 10, true);
        XSSFFont big = font(HEAD_FONT, 16, true);
        title = plain(big, HorizontalAlignment.CENTER);
        left = plain(body, HorizontalAlignment.LEFT);
        right = plain(body, HorizontalAlignment.RIGHT);
        middle = plain(body, HorizontalAlignment.CENTER);
        XSSFFont red = font(HEAD_FONT, 11, true);
        red.setColor(new XSSFColor(ALARM));
        warning = plain(red, HorizontalAlignment.LEFT);
        warning.setWrapText(true);
        note = plain(body, HorizontalAlignment.LEFT);
        note.setWrapText(true);
        section = plain(font(HEAD_FONT, 12, true), HorizontalAlignment.LEFT);
        header = filled(cell(bold, HorizontalAlignment.CENTER, AS_TEXT, true), HEAD_FILL);
        fillHeader = filled(cell(bold, HorizontalAlignment.CENTER, AS_TEXT, true), FILL_IN);
        text = cell(body, HorizontalAlignment.LEFT, AS_TEXT, false);
        wrap = cell(body, HorizontalAlignment.LEFT, AS_TEXT, true);
        centre = cell(body, HorizontalAlignment.CENTER, AS_TEXT, false);
        count = cell(body, HorizontalAlignment.RIGHT, COUNT, false);
        money = cell(body, HorizontalAlignment.RIGHT, MONEY, false);
        decimal = cell(body, HorizontalAlignment.RIGHT, DECIMAL, false);
        plainNumber = cell(body, HorizontalAlignment.RIGHT, GENERAL, false);
        date = cell(body, HorizontalAlignment.CENTER, DATE, false);
        XSSFFont underlined = font(BODY_FONT, 10, false);
        underlined.setUnderline(Font.U_SINGLE);
        underlined.setColor(new XSSFColor(LINK));
        link = cell(underlined, HorizontalAlignment.LEFT, AS_TEXT, true);
        linkNumber = cell(underlined, HorizontalAlignment.RIGHT, PLAIN_COUNT, false);
        alarmText = filled(cell(bold, HorizontalAlignment.CENTER, AS_TEXT, false), ALARM_FILL);
        alarmCount = filled(cell(bold, HorizontalAlignment.RIGHT, COUNT, false), ALARM_FILL);
        sumText = filled(cell(bold, HorizontalAlignment.LEFT, AS_TEXT, false), SUM_FILL);
        sumCount = filled(cell(bold, HorizontalAlignment.RIGHT, COUNT, false), SUM_FILL);
        figureName = filled(cell(body, HorizontalAlignment.LEFT, AS_TEXT, true), HEAD_FILL);
        figure = cell(bold, HorizontalAlignment.RIGHT, COUNT, false);
        figureMoney = cell(bold, HorizontalAlignment.RIGHT, MONEY, false);
        // What begins like a formula stays text, also when somebody edits the cell.
        List.of(
                        title,
                        left,
                        middle,
                        right,
                        warning,
                        note,
                        section,
                        header,
                        fillHeader,
                        text,
                        wrap,
                        centre,
                        link,
                        alarmText,
                        sumText,
                        figureName)
                .forEach(style -> ((XSSFCellStyle) style).setQuotePrefixed(true));
    }

    private XSSFFont font(String name, int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle cell(XSSFFont font, HorizontalAlignment alignment, String format, boolean wrap) {
        XSSFCellStyle style = plain(font, alignment);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setWrapText(wrap);
        XSSFColor line = new XSSFColor(LINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        return style;
    }

    private static CellStyle filled(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
