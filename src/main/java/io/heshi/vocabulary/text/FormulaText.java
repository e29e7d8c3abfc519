package io.heshi.vocabulary.text;

/** Text that a spreadsheet program would take for a formula. */
public final class FormulaText {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaText() {}

    /** Whether it starts like one. */
    public static boolean is(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text as it may stand in a CSV file: an apostrophe before it keeps it text. */
    public static String harmless(String text) {
        return is(text) ? "'" + text : text;
    }
}
