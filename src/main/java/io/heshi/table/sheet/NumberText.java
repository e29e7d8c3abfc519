package io.heshi.table.sheet;

import java.math.BigDecimal;

/** Binary fractions as the text that a spreadsheet file would have for them. */
public final class NumberText {
    // Beyond 15 digits the last ones are the error of binary fractions; scientific notation shows that they are not
    // meant.
    private static final double EXACT = 1e15;

    private NumberText() {}

    /** The shortest decimal that gives the same number again, plain below 10^15; empty if it is no number. */
    public static String text(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return Long.toString((long) number);
        }
        String shortest = Double.toString(number);
        return Math.abs(number) < EXACT && shortest.indexOf('E') >= 0
                ? new BigDecimal(shortest).toPlainString()
                : shortest;
    }
}
