package io.heshi.vocabulary.text;

import java.util.Map;

/**
 * A cell's text with the characters that a program has damaged on the way put right: character references of markup
 * ({@code &#183382;}, {@code &#x2CC56;}, {@code &amp;}), the escapes of spreadsheets ({@code _x000D_}), radicals in place of
 * ideographs, and control characters and noncharacters, which become blanks.
 */
public final class MendedText {
    private static final int ROUNDS = 3;
    private static final int LONGEST_REFERENCE = 10;
    private static final int ESCAPE = 7;
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "middot", "\u00B7", "ensp",
            "\u2002", "emsp", "\u2003");

    private MendedText() {}

    /** The text as it was meant; the same object when nothing is to mend. U+0000 is dropped, which no database holds. */
    public static String of(String text) {
        int length = text.length();
        int i = 0;
        while (i < length && !mayNeedMending(text.charAt(i))) {
            i++;
        }
        return i == length ? text : mended(text);
    }

    private static boolean mayNeedMending(char c) {
        if (c >= 0x3000 && c < 0xFDD0) {
            return false;
        }
        return c < ' ' || c == '&' || c == '_' || (c >= 0x7F && c < 0xA0) || Radicals.is(c) || Blanks.isNoCharacter(c);
    }

    private static String mended(String text) {
        String plain = unescaped(text);
        // Programs escape what was escaped already: &amp;#183382;
        for (int round = 0; round < ROUNDS && plain.indexOf('&') >= 0; round++) {
            plain = dereferenced(plain);
        }
        return Radicals.folded(withoutControls(plain));
    }

    /** {@code _x000D_} as the character, the way SpreadsheetML writes what XML does not allow (ECMA-376 22.9.2.19). */
    private static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int next = at + 1;
            boolean whole = at + ESCAPE <= text.length() && text.charAt(at + ESCAPE - 1) == '_';
            int c = whole ? number(text, at + 2, at + ESCAPE - 1, 16) : -1;
            if (c >= 0) {
                plain.append(text, from, at).append((char) c);
                from = at + ESCAPE;
                next = from;
            }
            at = text.indexOf("_x", next);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static String dereferenced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
            plain.append(text, from, at);
            int end = text.indexOf(';', at);
            String found = end < 0 || end - at > LONGEST_REFERENCE ? "" : referred(text, at + 1, end);
            plain.append(found.isEmpty() ? "&" : found);
            from = found.isEmpty() ? at + 1 : end + 1;
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** What stands between {@code &} and {@code ;} refers to, or empty text. Halves of a pair are referred to one by one. */
    private static String referred(String text, int from, int to) {
        if (from >= to || text.charAt(from) != '#') {
            return NAMED.getOrDefault(text.substring(from, to), "");
        }
        boolean hex = from + 1 < to && (text.charAt(from + 1) == 'x' || text.charAt(from + 1) == 'X');
        int c = hex ? number(text, from + 2, to, 16) : number(text, from + 1, to, 10);
        return c > 0 && c <= Character.MAX_CODE_POINT ? Character.toString(c) : "";
    }

    private static int number(String text, int from, int to, int radix) {
        int value = from < to ? 0 : -1;
        for (int i = from; i < to && value >= 0; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            value = digit < 0 || value > Character.MAX_CODE_POINT ? -1 : value * radix + digit;
        }
        return value;
    }

    private static String withoutControls(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineOrTab = c == '\t' || c == '\n' || c == '\r';
            boolean control = (c < ' ' && !lineOrTab) || (c >= 0x7F && c < 0xA0);
            if (c != 0) {
                plain.append(control || Blanks.isNoCharacter(c) ? ' ' : c);
            }
        }
        return plain.toString();
    }
}
