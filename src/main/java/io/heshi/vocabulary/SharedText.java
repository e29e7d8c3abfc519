package io.heshi.vocabulary;

import io.heshi.vocabulary.text.BlankText;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a value that persons may have in common from a text that only stands in for one. */
public final class SharedText {
    private static final int SHORTEST = 4;
    private static final int DIGITS_OF_A_SPREADSHEET = 15;
    private static final Pattern STANDS_IN = Pattern.compile(
            "(?:待|暂)[补定查核填录缺无].*|未(?:知|提供|填|录|采集|开户|登记).*|[无没不](?:有|详|清|明|知).*|无[账帐卡手电联固银工].*|同[上前].*|现金.*|自领.*|保密.*");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+E[0-9]{1,2}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private SharedText() {}

    /**
     * Whether the text says nothing of anybody: too short, one sign again and again, counted digits, a word such as 待补, or a number whose
     * last digits a spreadsheet has lost.
     *
     * @param key without blanks and marks, in capitals
     */
    public static boolean isStandIn(String key) {
        return key.codePointCount(0, key.length()) < SHORTEST
                || key.codePoints().distinct().count() == 1
                || BlankText.isBlank(key)
                || StandIn.isWord(key)
                || StandIn.isDigits(key)
                || STANDS_IN.matcher(key).matches()
                || SCIENTIFIC.matcher(key.toUpperCase(Locale.ROOT)).matches()
                || isCut(key);
    }

    private static boolean isCut(String key) {
        return DIGITS.matcher(key).matches()
                && key.length() > DIGITS_OF_A_SPREADSHEET + 1
                && key.chars().skip(DIGITS_OF_A_SPREADSHEET).allMatch(c -> c == '0');
    }
}
