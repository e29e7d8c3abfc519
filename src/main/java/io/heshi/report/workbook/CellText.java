package io.heshi.report.workbook;

import java.lang.Character.UnicodeScript;
import org.apache.poi.ss.SpreadsheetVersion;

/** How wide a text stands in a cell and how much of it a cell can hold. */
public final class CellText {
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String CUT = "…";

    /** Below it stand letters and marks of half width only. */
    private static final int FIRST_WIDE = 0x2010;

    private CellText() {}

    /** Width of the widest line in half-width characters: an ideograph or full-width form counts two. */
    static int width(String text) {
        int widest = 0;
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == '\n' || codePoint == '\r') {
                widest = Math.max(widest, width);
                width = 0;
            } else {
                width += width(codePoint);
            }
        }
        return Math.max(widest, width);
    }

    /** How many lines the text takes in a column of this width. */
    public static int lines(String text, int columnWidth) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text.isEmpty() ? 0 : linesOf(text, columnWidth);
        }
        return text.lines().mapToInt(line -> linesOf(line, columnWidth)).sum();
    }

    /** The text as a cell can hold it. */
    public static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }

    private static int linesOf(String line, int columnWidth) {
        return Math.max(1, (width(line) + columnWidth - 2) / (columnWidth - 1));
    }

    private static int width(int codePoint) {
        if (codePoint < FIRST_WIDE) {
            return 1;
        }
        boolean punctuation = codePoint <= 0x2027 || (codePoint >= 0x3000 && codePoint <= 0x303F);
        boolean fullWidthForm = codePoint >= 0xFF00 && codePoint <= 0xFF60;
        boolean unified = codePoint >= 0x4E00 && codePoint <= 0x9FFF;
        return unified || punctuation || fullWidthForm || UnicodeScript.of(codePoint) == UnicodeScript.HAN ? 2 : 1;
    }
}
