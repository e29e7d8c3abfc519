package io.heshi.report.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/**
 * A column of a table in the workbook.
 *
 * @param least narrowest width in half-width characters
 * @param most widest; longer texts wrap when the kind says so
 */
public record SheetColumn(String header, Kind kind, int least, int most) {

    public enum Kind {
        TEXT,
        WRAP,
        CENTRE,
        COUNT,
        DECIMAL,
        MONEY
    }

    public static SheetColumn text(String header, int least, int most) {
        return new SheetColumn(header, Kind.TEXT, least, most);
    }

    public static SheetColumn wrap(String header, int width) {
        return new SheetColumn(header, Kind.WRAP, width, width);
    }

    public static SheetColumn centre(String header, int least) {
        return new SheetColumn(header, Kind.CENTRE, least, 40);
    }

    public static SheetColumn count(String header, int least) {
        return new SheetColumn(header, Kind.COUNT, least, 16);
    }

    /** Numbers with one decimal, such as percentages. */
    public static SheetColumn decimal(String header) {
        return new SheetColumn(header, Kind.DECIMAL, 8, 12);
    }

    public static SheetColumn money(String header) {
        return new SheetColumn(header, Kind.MONEY, 12, 20);
    }

    /** How many lines a value takes at the width of this column. */
    public int lines(Object value) {
        if (kind != Kind.WRAP || !(value instanceof String text)) {
            return 1;
        }
        return text.lines()
                .mapToInt(line -> Math.max(1, (CellText.width(line) + most - 2) / (most - 1)))
                .sum();
    }

    /** Writes a value; an empty one leaves a bordered cell. Returns the width it needs. */
    public int put(Row row, int index, Object value, Styles styles) {
        CellStyle style = switch (kind) {
            case TEXT -> styles.text;
            case WRAP -> styles.wrap;
            case CENTRE -> styles.centre;
            case COUNT -> styles.count;
            case DECIMAL -> styles.decimal;
            case MONEY -> styles.money;
        };
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? put(row, index, optional.get(), styles) : put(row, index, "", styles);
        }
        if (value instanceof BigDecimal amount) {
            SheetFrame.put(row, index, amount.doubleValue(), style);
            return amount.toPlainString().length() + 4;
        }
        if (value instanceof Long number) {
            SheetFrame.put(row, index, number, style);
            return number.toString().length() + 2;
        }
        String text = value.toString();
        SheetFrame.put(row, index, text, style);
        return CellText.width(text);
    }
}
