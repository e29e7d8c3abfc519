package io.heshi.vocabulary;

import java.util.Optional;

/** Dates in text cells; the forms are those of {@link PartialDate#parse}. */
final class DateText {
    private static final int LONGEST = 40;
    private static final int NONE = -1;

    private final String text;
    private int at;

    private DateText(String text) {
        this.text = text;
    }

    static Optional<PartialDate> parse(String raw) {
        if (raw.length() == 8 && areDigits(raw, 0, 8)) {
            return DateDigits.read(number(raw, 0, 8), 8);
        }
        if (isHyphenated(raw)) {
            return readDay(number(raw, 0, 4), number(raw, 5, 7), number(raw, 8, 10));
        }
        String text = CleanText.of(CompatibilityForm.of(raw));
        return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : new DateText(text).read();
    }

    private Optional<PartialDate> read() {
        int digits = digitsAhead();
        if (digits > 8) {
            return Optional.empty();
        }
        int first = take(digits);
        skipBlanks();
        if (at == text.length()) {
            return readDigits(first, digits);
        }
        if (digits == 8) {
            return isTimeAhead() ? DateDigits.read(first, digits) : Optional.empty();
        }
        return digits == 4 ? readFromYear(first) : Optional.empty();
    }

    private static Optional<PartialDate> readDigits(int value, int digits) {
        if (digits == 5) {
            return SerialDate.isLikely(value) ? SerialDate.read(value, false) : Optional.empty();
        }
        return DateDigits.read(value, digits);
    }

    private Optional<PartialDate> readFromYear(int year) {
        char mark = takeMark();
        if (mark != '-' && mark != '.' && mark != '/' && mark != '年') {
            return Optional.empty();
        }
        if (at == text.length()) {
            return mark == '年' ? PartialDate.check(year, 0, 0) : Optional.empty();
        }
        int month = takeOneOrTwo();
        if (!Calendar.isMonth(month)) {
            return Optional.empty();
        }
        skipBlanks();
        return at == text.length() ? PartialDate.check(year, month, 0) : readFromMonth(year, month, mark);
    }

    private Optional<PartialDate> readFromMonth(int year, int month, char firstMark) {
        char mark = takeMark();
        if (mark != (firstMark == '年' ? '月' : firstMark)) {
            return Optional.empty();
        }
        if (at == text.length()) {
            return mark == '月' ? PartialDate.check(year, month, 0) : Optional.empty();
        }
        int day = takeOneOrTwo();
        if (mark == '月') {
            skipDayWord();
        }
        return isEndOrTimeAhead() ? readDay(year, month, day) : Optional.empty();
    }

    private void skipDayWord() {
        int dayEnd = at;
        skipBlanks();
        boolean found = at < text.length() && (text.charAt(at) == '日' || text.charAt(at) == '号');
        at = found ? at + 1 : dayEnd;
    }

    private static Optional<PartialDate> readDay(int year, int month, int day) {
        return Calendar.isDate(year, month, day) ? PartialDate.check(year, month, day) : Optional.empty();
    }

    private boolean isEndOrTimeAhead() {
        if (at == text.length()) {
            return true;
        }
        char c = text.charAt(at);
        if (c != 'T' && !Blanks.is(c)) {
            return false;
        }
        skipBlanks();
        return isTimeAhead();
    }

    /** Says whether the rest is a time of day such as {@code 00:00:00}, {@code T08:30}, {@code 0:00:00.0} or with a Z. */
    private boolean isTimeAhead() {
        int from = text.charAt(at) == 'T' ? at + 1 : at;
        int to = text.endsWith("Z") ? text.length() - 1 : text.length();
        int colon = text.indexOf(':', from);
        if (colon <= from || colon >= to - 1) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && c != ':' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private int digitsAhead() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private int take(int digits) {
        int value = number(text, at, at + digits);
        at += digits;
        return value;
    }

    private int takeOneOrTwo() {
        skipBlanks();
        int digits = digitsAhead();
        return digits == 1 || digits == 2 ? take(digits) : NONE;
    }

    private char takeMark() {
        char c = text.charAt(at++);
        skipBlanks();
        return c >= '\u2010' && c <= '\u2015' ? '-' : c;
    }

    private void skipBlanks() {
        while (at < text.length() && Blanks.is(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isHyphenated(String raw) {
        return raw.length() == 10
                && raw.charAt(4) == '-'
                && raw.charAt(7) == '-'
                && areDigits(raw, 0, 4)
                && areDigits(raw, 5, 7)
                && areDigits(raw, 8, 10);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
