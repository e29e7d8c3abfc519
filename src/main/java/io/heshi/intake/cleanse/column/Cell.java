package io.heshi.intake.cleanse.column;

import io.heshi.table.CellKind;
import io.heshi.table.Row;
import io.heshi.vocabulary.BinaryDigits;
import io.heshi.vocabulary.text.BlankText;
import io.heshi.vocabulary.text.CleanText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The text of a cell as a person would read it off the screen. */
public final class Cell {
    // A spreadsheet shows 15 digits of a number; what stands beyond is the error of binary fractions.
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:\\.[0-9]+)?[Ee]\\+?(?:1[5-9]|[23][0-9])");
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 400;

    private Cell() {}

    /** Text without wrapping, numbers in plain decimals; empty for what says nothing: blanks, 无, failed formulas. */
    public static String text(Row row, int position) {
        return text(row.text(position), row.kind(position));
    }

    /** The same of a cell's text and kind. */
    public static String text(String text, CellKind kind) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (kind) {
            case NUMBER, DATE_NUMBER -> plain(text);
            case ERROR, BLANK -> "";
            case TEXT, BOOLEAN -> {
                String clean = CleanText.of(text);
                yield BlankText.isBlank(clean) ? "" : clean;
            }
        };
    }

    /** Whether the cell is a number of a spreadsheet. */
    public static boolean isNumber(CellKind kind) {
        return kind == CellKind.NUMBER || kind == CellKind.DATE_NUMBER;
    }

    /**
     * Whether the cell is a number of more digits than a binary fraction keeps, and looks as if it had been one; {@code 6.22E+18} also as
     * text.
     */
    public static boolean hasLostDigits(String text, CellKind kind) {
        boolean scientific = text.indexOf('E') >= 0 || text.indexOf('e') >= 0;
        if (kind == CellKind.TEXT) {
            return scientific && SCIENTIFIC.matcher(text.strip()).matches();
        }
        if (!isNumber(kind) || text.length() <= SPREADSHEET.getPrecision() && !scientific) {
            return false;
        }
        String digits = digits(text);
        return BinaryDigits.isLong(digits) && BinaryDigits.mayBePrinted(digits);
    }

    /** The digits of a whole number, as many as there are. */
    static String digits(String number) {
        return plain(BinaryDigits.whole(number));
    }

    /** {@code 1001.0} and {@code 1.001E3} as {@code 1001}, with the 15 digits that a spreadsheet shows. */
    public static String plain(String number) {
        if (number.indexOf('.') < 0 && number.indexOf('E') < 0 && number.indexOf('e') < 0) {
            return number;
        }
        if (number.length() > LONGEST_NUMBER) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number.strip()).round(SPREADSHEET);
            if (Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
                return number;
            }
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }
}
