package io.heshi.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;

/** Tells whole numbers that went through a binary fraction, which keeps 15 digits for certain, from those that did not. */
public final class BinaryDigits {
    private static final int CERTAIN = 15;
    private static final int MOST_PRINTED = 17;
    private static final int LONGEST = 40;

    private BinaryDigits() {}

    /**
     * All digits of a number of a file: {@code 539804197604294587.0} and {@code 5.39804197604294587E17} have 18. Numbers with a
     * fraction, and those that say less than 18 digits in scientific notation, come back as they are.
     */
    public static String whole(String number) {
        if (number.length() > LONGEST || number.indexOf('.') < 0) {
            return number;
        }
        int zeros = number.length();
        while (number.charAt(zeros - 1) == '0') {
            zeros--;
        }
        if (number.charAt(zeros - 1) == '.') {
            return number.substring(0, zeros - 1);
        }
        try {
            BigDecimal value = new BigDecimal(number);
            String digits = value.precision() > MOST_PRINTED && value.scale() <= 0 ? value.toPlainString() : "";
            // Java once printed 18 digits of a fraction.
            return isLong(digits) && !mayBePrinted(digits) ? digits : number;
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }

    /** Whether the number is too long for a binary fraction to keep for certain. */
    public static boolean isLong(String digits) {
        return digits.length() > CERTAIN
                && digits.length() <= LONGEST
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Whether a program that had the long number as a binary fraction would print these digits: all of the nearest fraction, or its
     * first 15, 16 or 17 and zeros. Of exact numbers one in 16 to 128 looks so too.
     */
    public static boolean mayBePrinted(String digits) {
        BigDecimal said = new BigDecimal(digits);
        double nearest = said.doubleValue();
        BigDecimal whole = new BigDecimal(nearest);
        if (said.compareTo(whole) == 0 || said.compareTo(new BigDecimal(Double.toString(nearest))) == 0) {
            return true;
        }
        for (int kept = CERTAIN; kept <= MOST_PRINTED; kept++) {
            if (said.compareTo(whole.round(new MathContext(kept))) == 0) {
                return true;
            }
        }
        // A spreadsheet cuts what is typed to 15 digits.
        return said.stripTrailingZeros().precision() <= CERTAIN;
    }
}
