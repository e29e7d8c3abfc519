package io.heshi.intake.cleanse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as a heading writes it: {@code 二、999002 某局（9人）}.
 *
 * @param code empty if there is none
 */
record HeadingText(String code, String unit) {
    private static final Pattern PARTS = Pattern.compile("(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．,，\\s]+|\\d{1,2}[、.．]\\s*)?"
            + "(\\d{3,20})?[\\s\\-—_]*(.*?)[\\s\\u3000]*(?:[（(]?共?\\d+[人名][)）]?)?");
    private static final Pattern CODE = Pattern.compile("\\d{3,20}");

    static HeadingText of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches() || parts.group(2).isEmpty()) {
            return new HeadingText("", text);
        }
        return new HeadingText(parts.group(1) == null ? "" : parts.group(1), parts.group(2));
    }

    /** Whether the text can be the code of a unit. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
