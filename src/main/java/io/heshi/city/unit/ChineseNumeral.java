package io.heshi.city.unit;

/** 1 to 9999 as schools are numbered: 十一, 二十, 一百零三. */
public final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};

    private ChineseNumeral() {}

    public static String of(int number) {
        StringBuilder text = new StringBuilder();
        String digits = Integer.toString(number);
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            text.append(DIGITS.charAt(digit)).append(PLACES[digits.length() - 1 - i]);
        }
        return number >= 10 && number < 20 ? text.substring(1) : text.toString();
    }
}
