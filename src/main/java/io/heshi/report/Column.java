package io.heshi.report;

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
record Column(String header, Kind kind, int least, int most) {

    enum Kind {
        TEXT,
        WRAP,
        CENTRE,
        COUNT,
        DECIMAL,
        MONEY
    }

    static Column text(String header, int least, int most) {
        return new Column(header, Kind.TEXT, least, most);
    }

    static Column wrap(String header, int width) {
        return new Column(header, Kind.WRAP, width, width);
    }

    static Column centre(String header, int least) {
        return new Column(header, Kind.CENTRE, least, 40);
    }

    static Column count(String header, int least) {
        return new Column(header, Kind.COUNT, least, 16);
    }

    /** Numbers with one decimal, such as percentages. */
    static Column decimal(String header) {
        return new Column(header, Kind.DECIMAL, 8, 12);
    }

    static Column money(String header) {
        return new Column(header, Kind.MONEY, 12, 20);
    }

    /** How many lines a value takes at the width of this column. */
    int lines(Object value) {
        if (kind != Kind.WRAP || !(value instanceof String text)) {
            return 1;
        }
        return text.lines()
                .mapToInt(line -> Math.max(1, (CellText.width(line) + most - 2) / (most - 1)))
                .sum();
    }

    /** Writes a value; an empty one leaves a bordered cell. Returns the width it needs. */
    int put(Row row, int index, Object value, Styles styles) {
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
