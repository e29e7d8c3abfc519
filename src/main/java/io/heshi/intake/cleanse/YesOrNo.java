package io.heshi.intake.cleanse;

import io.heshi.vocabulary.HeaderName;
import java.util.Set;

/** Reads yes and no. */
final class YesOrNo {
    private static final Set<String> YES =
            Set.of("是", "有", "对", "已登记", "已", "1", "Y", "YES", "T", "TRUE", "√", "✓", "✔");
    private static final Set<String> NO =
            Set.of("否", "无", "非", "不是", "未登记", "未", "0", "N", "NO", "F", "FALSE", "×", "✗", "✘", "X");

    private YesOrNo() {}

    /** {@code true}, {@code false}, or empty text. */
    static String canonical(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String key = HeaderName.key(text);
        return YES.contains(key) ? "true" : NO.contains(key) ? "false" : "";
    }
}
