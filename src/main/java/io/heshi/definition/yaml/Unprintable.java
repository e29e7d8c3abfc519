package io.heshi.definition.yaml;

import java.util.Locale;
import java.util.Optional;

/** Characters that no text of a definition may hold: control characters, halves of characters, and what Unicode has set aside. */
public final class Unprintable {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;
    private static final int FIRST_LATIN = 0xA0;

    private Unprintable() {}

    /** The first of them, as {@code U+0000}. */
    public static Optional<String> in(String text) {
        return text.codePoints()
                .filter(Unprintable::is)
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .findFirst();
    }

    /** The text without them. */
    public static String without(String text) {
        return in(text).isEmpty()
                ? text
                : text.codePoints()
                        .filter(c -> !is(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean is(int c) {
        boolean control = c < FIRST_PRINTABLE && c != '\t' && c != '\n' && c != '\r' || c >= DELETE && c < FIRST_LATIN;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean setAside = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return control || half || setAside;
    }
}
