package io.heshi.vocabulary;

import io.heshi.vocabulary.text.BlankText;
import io.heshi.vocabulary.text.Blanks;
import io.heshi.vocabulary.text.CleanText;
import io.heshi.vocabulary.text.CompatibilityForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads amounts of money. */
public final class Money {
    private static final int SCALE = 2;
    // Enough for every budget of the country in cents, and it keeps 1E999999999 from filling the heap.
    private static final int MOST_INTEGER_DIGITS = 18;
    private static final int LONGEST = 40;
    private static final int TEN_THOUSAND = 4;

    private Money() {}

    /**
     * Reads an amount in yuan: any width, thousands separators in groups of three, ¥ or 元, a minus sign or brackets for
     * a negative amount, scientific notation. The scale is kept up to 2 places and rounded half up beyond, and never
     * negative, so {@code toString} is plain. Empty for a blank ({@link BlankText}) and for anything else, 万元 included:
     * a caller that needs to tell them apart asks {@code BlankText} first.
     */
    public static Optional<BigDecimal> parse(String raw) {
        long plain = plainCents(raw);
        if (plain >= 0) {
            int point = raw.indexOf('.');
            return Optional.of(BigDecimal.valueOf(plain, point < 0 ? 0 : raw.length() - point - 1));
        }
        return signed(bare(raw), value -> value);
    }

    private static Optional<BigDecimal> signed(String bare, UnaryOperator<BigDecimal> unit) {
        String text = bare;
        boolean bracketed = text.length() > 2 && text.charAt(0) == '(' && text.charAt(text.length() - 1) == ')';
        if (bracketed) {
            text = text.substring(1, text.length() - 1);
        }
        boolean minus = text.startsWith("-");
        String amount = withoutCurrency(minus || text.startsWith("+") ? text.substring(1) : text);
        if (bracketed && minus) {
            return Optional.empty();
        }
        return number(amount, unit).map(value -> bracketed || minus ? value.negate() : value);
    }

    /**
     * Reads an amount in 万元 as yuan, exactly: all its places count before it is multiplied by 10,000. A 万 or 万元 behind the
     * amount is taken; otherwise as {@link #parse}.
     */
    public static Optional<BigDecimal> parseTenThousands(String raw) {
        String text = bare(raw);
        if (text.endsWith("元")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.endsWith("万")) {
            text = text.substring(0, text.length() - 1);
        }
        return signed(text, value -> value.movePointRight(TEN_THOUSAND));
    }

    /** The digits of {@code 1234}, {@code 1234.5} or {@code 1234.56} without the point, -1 for every other text. */
    private static long plainCents(String raw) {
        int length = raw.length();
        int point = raw.indexOf('.');
        if (length == 0 || length > MOST_INTEGER_DIGITS || point == 0 || (point > 0 && length - point - 1 > SCALE)) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            } else if (i != point || i == length - 1) {
                return -1;
            }
        }
        return value;
    }

    private static String bare(String raw) {
        String text = Blanks.remove(CleanText.of(CompatibilityForm.of(raw)));
        return text.replace('−', '-').replace('–', '-');
    }

    private static String withoutCurrency(String text) {
        int from = text.startsWith("¥") ? 1 : 0;
        int to = text.endsWith("元") ? text.length() - 1 : text.length();
        return from <= to ? text.substring(from, to) : "";
    }

    private static Optional<BigDecimal> number(String text, UnaryOperator<BigDecimal> unit) {
        String digits = ungrouped(text);
        if (digits.isEmpty() || digits.length() > LONGEST || !isNumeral(digits)) {
            return Optional.empty();
        }
        try {
            BigDecimal value = unit.apply(new BigDecimal(digits));
            if ((long) value.precision() - value.scale() > MOST_INTEGER_DIGITS || value.scale() > LONGEST) {
                return Optional.empty();
            }
            int scale = Math.max(0, Math.min(SCALE, value.scale()));
            return Optional.of(value.setScale(scale, RoundingMode.HALF_UP));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    // BigDecimal alone would take a second sign, and digits of other scripts.
    private static boolean isNumeral(String text) {
        char first = text.charAt(0);
        if (first != '.' && (first < '0' || first > '9')) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The text without its commas, or empty when they do not part groups of three. */
    private static String ungrouped(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            return text;
        }
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (comma < 1 || comma > 3 || text.lastIndexOf(',') >= end) {
            return "";
        }
        for (int i = comma; i < end; i++) {
            if ((text.charAt(i) == ',') != ((i - comma) % 4 == 0)) {
                return "";
            }
        }
        return (end - comma) % 4 == 0 ? text.replace(",", "") : "";
    }
}
