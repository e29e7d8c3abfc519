package io.heshi.report.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A sheet of several small tables one below the other, on one grid of columns. */
public final class StackedSheet {

    private static final float HEADER_HEIGHT = 30;
    private static final float SECTION_HEIGHT = 24;
    private static final float LINE_HEIGHT = 15;

    private final Sheet sheet;
    private final Styles styles;
    private final int[] widths;
    private int nextRow;

    /** A value across several columns. */
    public record Span(Object value, int columns) {}

    /** A text that staff must not overlook. */
    public record Alarm(String text) {}

    /** A short word such as a state or a mark, in the middle of its cell. */
    public record Centre(String text) {}

    /** A number without a fixed count of decimals. */
    public record Plain(BigDecimal number) {}

    /** @param widths of the columns in half-width characters */
    public StackedSheet(Sheet sheet, Styles styles, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = widths.clone();
        this.nextRow = SheetFrame.FIRST_FREE_ROW;
        for (int i = 0; i < widths.length; i++) {
            SheetFrame.width(sheet, i, widths[i]);
        }
    }

    public int nextRow() {
        return nextRow;
    }

    public int columns() {
        return widths.length;
    }

    public void skip(int rows) {
        nextRow += rows;
    }

    public void section(String title) {
        Row row = sheet.createRow(nextRow++);
        row.setHeightInPoints(SECTION_HEIGHT);
        SheetFrame.put(row, 0, title, styles.section);
    }

    public void note(String text) {
        SheetFrame.note(
                sheet,
                styles,
                nextRow++,
                text,
                widths.length,
                Arrays.stream(widths).sum());
    }

    public void header(Object... values) {
        line(HEADER_HEIGHT, true, values);
    }

    public void row(Object... values) {
        line(0, false, values);
    }

    /** A row of names above a row of figures, each as wide as the given number of columns. */
    public void figures(int columnsEach, Object... namesAndFigures) {
        Row names = sheet.createRow(nextRow++);
        Row figures = sheet.createRow(nextRow++);
        figures.setHeightInPoints(LINE_HEIGHT + 5);
        for (int i = 0; i * 2 < namesAndFigures.length; i++) {
            int column = i * columnsEach;
            Object figure = namesAndFigures[i * 2 + 1];
            span(names, column, namesAndFigures[i * 2], columnsEach, styles.figureName);
            span(
                    figures,
                    column,
                    figure,
                    columnsEach,
                    figure instanceof BigDecimal ? styles.figureMoney : styles.figure);
        }
    }

    private void line(float height, boolean header, Object... values) {
        Row row = sheet.createRow(nextRow++);
        int column = 0;
        int lines = 1;
        for (Object value : values) {
            Span span = value instanceof Span given ? given : new Span(value, 1);
            CellStyle style = header ? styles.header : style(span.value());
            span(row, column, span.value(), span.columns(), style);
            int width = Arrays.stream(widths, column, column + span.columns()).sum();
            lines = Math.max(lines, (CellText.width(text(span.value())) + width - 1) / width);
            column += span.columns();
        }
        row.setHeightInPoints(Math.max(height, LINE_HEIGHT * lines + 3));
    }

    private void span(Row row, int column, Object value, int columns, CellStyle style) {
        put(row, column, value, style);
        for (int i = 1; i < columns; i++) {
            SheetFrame.put(row, column + i, "", style);
        }
        SheetFrame.merge(sheet, row.getRowNum(), row.getRowNum(), column, column + columns - 1);
    }

    private CellStyle style(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::style).orElse(styles.count);
        }
        if (value instanceof Alarm) {
            return styles.alarmText;
        }
        if (value instanceof Centre) {
            return styles.centre;
        }
        if (value instanceof Plain) {
            return styles.plainNumber;
        }
        return value instanceof Long ? styles.count : value instanceof BigDecimal ? styles.money : styles.wrap;
    }

    private static void put(Row row, int column, Object value, CellStyle style) {
        if (value instanceof Long number) {
            SheetFrame.put(row, column, number, style);
        } else if (value instanceof BigDecimal amount) {
            SheetFrame.put(row, column, amount.doubleValue(), style);
        } else if (value instanceof Plain plain) {
            SheetFrame.put(row, column, plain.number().doubleValue(), style);
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            put(row, column, optional.get(), style);
        } else {
            SheetFrame.put(row, column, text(value), style);
        }
    }

    private static String text(Object value) {
        if (value instanceof Optional<?>) {
            return "";
        }
        if (value instanceof Centre centre) {
            return centre.text();
        }
        return value instanceof Alarm alarm ? alarm.text() : value.toString();
    }
}
