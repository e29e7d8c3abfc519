package io.heshi.vocabulary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people and programs write in place of a number that they do not have. */
final class StandIn {
    private static final Set<String> WORDS = Set.of(
            "待补", "待补充", "待补录", "待定", "待查", "待核", "待核实", "待填", "待录入", "未知", "未提供", "未填", "未填写", "未录入", "未采集", "暂缺", "缺",
            "缺失", "空缺", "没有", "无证件", "无身份证", "身份证", "身份证号", "测试", "同上", "不清楚", "保密", "TBD", "TEST", "UNKNOWN", "NA",
            "NAN", "N", "X", "XX", "XXX", "XXXX");
    private static final Pattern PHONE = Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    private static final String UP = "01234567890123456789012345678901234567890";
    private static final String DOWN = "98765432109876543210987654321098765432109";

    private StandIn() {}

    /** Whether the text is a word that says that the number is to come. */
    static boolean isWord(String text) {
        return text.length() <= 8 && WORDS.contains(text.toUpperCase(Locale.ROOT));
    }

    /** Whether it is one digit again and again, or digits as they are counted: 000…, 111…, 123…; whatever check character follows. */
    static boolean isDigits(String text) {
        String digits = text.endsWith("X") ? text.substring(0, text.length() - 1) : text;
        int length = digits.length();
        if (length < 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        String stem = length == 18 ? digits.substring(0, 17) : digits;
        return stem.chars().distinct().count() == 1 || UP.contains(stem) || DOWN.contains(stem);
    }

    /** Whether it is the number of a telephone. */
    static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
