package io.heshi.vocabulary.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Tells a cell that says nothing from one that says something. */
public final class BlankText {
    private static final Set<String> MARKERS = Set.of(
            "NULL", ".NULL.", "(NULL)", "<NULL>", "[NULL]", "NIL", "NONE", "\\N", "N/A", "#N/A", "#NULL!", "无", "(无)",
            "暂无", "不详", "不明", "空", "以下空白");
    private static final int LONGEST = 6;
    private static final String FIRST_CHARS =
            MARKERS.stream().map(marker -> marker.substring(0, 1)).distinct().collect(Collectors.joining());

    private BlankText() {}

    /**
     * Says whether the text is empty, only blanks, only dashes or slashes, or one of the words that stand for an empty
     * cell ({@code .NULL.}, {@code N/A}, 无, 不详 …), in any width and case. 未知 is not among them: it is a code.
     */
    public static boolean isBlank(String raw) {
        int from = Blanks.start(raw);
        int to = Blanks.end(raw, from);
        if (from == to) {
            return true;
        }
        return onlyStrokes(raw, from, to)
                || (to - from <= LONGEST && isMarker(raw, from, to))
                || (isReference(raw.charAt(from)) && isBlankMended(raw));
    }

    /** {@code &nbsp;} or {@code _x000D_}, when that is all. */
    private static boolean isReference(char first) {
        return first == '&' || first == '_';
    }

    private static boolean isBlankMended(String raw) {
        String mended = MendedText.of(raw);
        return !mended.equals(raw) && isBlank(mended);
    }

    private static boolean onlyStrokes(String raw, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isStroke(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStroke(char c) {
        return switch (c) {
            case '-', '/', '\\', '_', '−', '─', '━', '－', '／', '＼', '＿', '﹣', 'ー' -> true;
            default -> c >= '\u2010' && c <= '\u2015';
        };
    }

    private static boolean isMarker(String raw, int from, int to) {
        if (FIRST_CHARS.indexOf(folded(raw.charAt(from))) < 0) {
            return false;
        }
        char[] folded = new char[to - from];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(raw.charAt(from + i));
        }
        return MARKERS.contains(new String(folded));
    }

    private static char folded(char c) {
        char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        return half >= 'a' && half <= 'z' ? (char) (half - 'a' + 'A') : half;
    }
}
