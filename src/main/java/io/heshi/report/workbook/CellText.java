package io.heshi.report.workbook;

import java.lang.Character.UnicodeScript;
import org.apache.poi.ss.SpreadsheetVersion;

/** How wide a text stands in a cell and how much of it a cell can hold. */
public final class CellText {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String CUT = "…";

    private CellText() {}

    /** Width of the widest line in half-width characters: an ideograph or full-width form counts two. */
    public static int width(String text) {
        return text.lines()
                .mapToInt(line -> line.codePoints().map(CellText::width).sum())
                .max()
                .orElse(0);
    }

    /** The text as a cell can hold it. */
    public static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }

    private static int width(int codePoint) {
        boolean punctuation =
                (codePoint >= 0x2010 && codePoint <= 0x2027) || (codePoint >= 0x3000 && codePoint <= 0x303F);
        boolean fullWidthForm = codePoint >= 0xFF00 && codePoint <= 0xFF60;
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN || punctuation || fullWidthForm ? 2 : 1;
    }
}
