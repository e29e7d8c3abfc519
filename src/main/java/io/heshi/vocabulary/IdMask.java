package io.heshi.vocabulary;

import java.util.regex.Pattern;

/**
 * Hides the middle of ID numbers wherever they may stand in a text: the first six and the last four characters stay. The one place that
 * says what looks like an ID number, for reports, previews and file names.
 */
public final class IdMask {

    /** 15 to 18 digits in a row, spaced or full-width ones too, with an X at the end or not. */
    private static final Pattern LIKE_AN_ID =
            Pattern.compile("\\p{Nd}(?:[ \\u00A0\\u3000\\t'’-]?\\p{Nd}){13,}[ \\u00A0\\u3000]?[\\p{Nd}XxＸｘ]");

    private static final int LEAST_DIGITS = 14;
    private static final int HEAD = 6;
    private static final int TAIL = 4;
    private static final int SHORT = 4;

    private IdMask() {}

    /** The same text with every part that looks like an ID number masked. */
    public static String text(String text) {
        // Most texts hold few digits or none, and looking for a number costs far more than counting.
        return hasDigits(text) ? LIKE_AN_ID.matcher(text).replaceAll(match -> masked(match.group())) : text;
    }

    private static boolean hasDigits(String text) {
        int digits = 0;
        for (int at = 0; at < text.length() && digits < LEAST_DIGITS; at += Character.charCount(text.codePointAt(at))) {
            digits += Character.isDigit(text.codePointAt(at)) ? 1 : 0;
        }
        return digits >= LEAST_DIGITS;
    }

    /**
     * An ID number masked, whatever it looks like. Of a short one a quarter stays at either end, so that whoever may see the file
     * finds it there; what stands for no number (000…, 待补) is nobody's and stays whole. Ideographs never show: they may be a name.
     */
    public static String id(String id) {
        if (StandIn.isWord(id) || StandIn.isDigits(id)) {
            return id;
        }
        int[] points = id.codePoints().toArray();
        if (points.length > HEAD + TAIL) {
            return masked(id);
        }
        StringBuilder masked = new StringBuilder(points.length);
        for (int i = 0; i < points.length; i++) {
            boolean end = i < points.length / SHORT || i >= points.length - points.length / SHORT;
            masked.append(end && points[i] < 0x80 ? (char) points[i] : '*');
        }
        return masked.toString();
    }

    private static String masked(String id) {
        int length = id.codePointCount(0, id.length());
        if (length <= HEAD + TAIL) {
            return "*".repeat(length);
        }
        int head = id.offsetByCodePoints(0, HEAD);
        int tail = id.offsetByCodePoints(id.length(), -TAIL);
        return id.substring(0, head) + "*".repeat(length - HEAD - TAIL) + id.substring(tail);
    }
}
