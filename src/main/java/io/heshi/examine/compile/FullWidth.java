package io.heshi.examine.compile;

import java.util.LinkedHashSet;
import java.util.Set;

/** Marks of a Chinese keyboard that SQL does not know. */
final class FullWidth {
    private static final String MARKS = "\u2018\u2019\u201c\u201d\u3000、。【】《》";

    private FullWidth() {}

    /** The full-width marks of an expression that stand in no text, each once and separated by blanks; empty when there is none. */
    static String outsideTexts(String sql) {
        Set<String> found = new LinkedHashSet<>();
        boolean inText = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'') {
                inText = !inText;
            } else if (!inText && isFullWidth(c)) {
                found.add(c == '\u3000' ? "（空格）" : Character.toString(c));
            }
        }
        return String.join(" ", found);
    }

    private static boolean isFullWidth(char c) {
        boolean form = c >= '\uff01' && c <= '\uff5e' && !Character.isLetter(c);
        return form || MARKS.indexOf(c) >= 0;
    }
}
