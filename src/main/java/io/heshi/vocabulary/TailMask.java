package io.heshi.vocabulary;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Hides numbers of accounts, telephones and the like in a text, but for their last four digits. */
public final class TailMask {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[ \\u00A0\\u3000\\t'’—–-]?\\p{Nd}){6,}[Xx]?");
    private static final int TAIL = 4;

    private TailMask() {}

    /** The same text with every number of seven digits or more masked. */
    public static String text(String text) {
        return NUMBER.matcher(text).replaceAll(TailMask::masked);
    }

    private static String masked(MatchResult number) {
        int[] points = number.group().codePoints().toArray();
        StringBuilder masked = new StringBuilder(points.length);
        for (int i = 0; i < points.length; i++) {
            masked.appendCodePoint(i < points.length - TAIL ? '*' : points[i]);
        }
        return masked.toString();
    }
}
