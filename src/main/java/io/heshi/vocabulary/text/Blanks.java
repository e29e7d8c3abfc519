package io.heshi.vocabulary.text;

/**
 * What counts as blank in an export: every Unicode space and line break, control characters, the invisible marks that
 * office software leaves behind, and what is no character. {@link String#strip()} keeps U+00A0 and all zero-width marks, hence
 * this class.
 */
public final class Blanks {
    private Blanks() {}

    /** Says whether {@code c} is a space, a control character, a zero-width mark, a direction mark or a noncharacter. */
    public static boolean is(char c) {
        if (c <= 0x20) {
            return true;
        }
        if (c < 0x7F || (c >= 0x3400 && c <= 0xD7FF)) {
            return false;
        }
        return c <= 0xA0
                || c == 0x00AD
                || c == 0x1680
                || c == 0x180E
                || (c >= 0x2000 && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202F)
                || (c >= 0x205F && c <= 0x206F)
                || c == 0x2800
                || c == 0x3000
                || c == 0x3164
                || c == 0xFEFF
                || isNoCharacter(c);
    }

    /** Noncharacters of the basic plane, and the marks of annotations (U+FFF9 to U+FFFB), which show nothing. */
    static boolean isNoCharacter(char c) {
        return c >= 0xFDD0 && (c <= 0xFDEF || (c >= 0xFFF9 && c <= 0xFFFB) || c >= 0xFFFE);
    }

    /** The text without blanks at either end; the same object when there are none. */
    public static String strip(String text) {
        int from = start(text);
        int to = end(text, from);
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** The text without any blank; the same object when there are none. */
    public static String remove(String text) {
        int length = text.length();
        int clean = 0;
        while (clean < length && !is(text.charAt(clean))) {
            clean++;
        }
        if (clean == length) {
            return text;
        }
        StringBuilder kept = new StringBuilder(length).append(text, 0, clean);
        for (int i = clean + 1; i < length; i++) {
            char c = text.charAt(i);
            if (!is(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Index of the first char that is not blank, or the length. */
    static int start(String text) {
        int i = 0;
        while (i < text.length() && is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Index after the last char that is not blank, never below {@code from}. */
    static int end(String text, int from) {
        int i = text.length();
        while (i > from && is(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
