package io.heshi.command.terminal;

/** Lays texts out in columns of a terminal, where a full-width character takes two places. */
public final class AlignedColumns {
    private static final int FIRST_WIDE = 0x1100;

    private AlignedColumns() {}

    /** The text, followed by blanks up to a width. */
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The text, after blanks up to a width. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Places that a text takes on a terminal. */
    public static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        if (c < FIRST_WIDE) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        boolean ideograph = script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
        boolean punctuation = c >= 0x3000 && c <= 0x303F;
        boolean fullWidth = (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
        return ideograph || punctuation || fullWidth;
    }
}
