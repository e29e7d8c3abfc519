package io.heshi.command.terminal;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * Prints what somebody else has written: a control character, or one that turns the direction of writing, is shown as {@code \\u001B}
 * and does nothing to the terminal. Line ends and tabs stay.
 */
public final class VisibleText extends PrintWriter {

    public VisibleText(Writer out) {
        super(out, true);
    }

    @Override
    public void write(int c) {
        if (isHarmless((char) c)) {
            super.write(c);
        } else {
            String shown = String.format(Locale.ROOT, "\\u%04X", c);
            super.write(shown, 0, shown.length());
        }
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) {
        int harmless = from;
        for (int i = from; i < from + length; i++) {
            if (!isHarmless(text.charAt(i))) {
                super.write(text, harmless, i - harmless);
                write(text.charAt(i));
                harmless = i + 1;
            }
        }
        super.write(text, harmless, from + length - harmless);
    }

    private static boolean isHarmless(char c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return true;
        }
        boolean control = c < ' ' || (c >= 0x7F && c < 0xA0);
        boolean turns = (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !control && !turns && c != 0xFEFF;
    }
}
