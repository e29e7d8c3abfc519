package io.heshi.vocabulary.date;

import io.heshi.vocabulary.text.Blanks;
import io.heshi.vocabulary.text.CleanText;
import io.heshi.vocabulary.text.CompatibilityForm;
import java.util.Optional;

/** Dates in text cells; the forms are those of {@link PartialDate#parse}. */
final class DateText {
    private static final int LONGEST = 60;
    private static final int NONE = -1;

    private final String text;
    private int at;

    private DateText(String text) {
        this.text = text;
    }

    static DateReading read(String raw) {
        if (raw.length() == 8 && areDigits(raw, 0, 8)) {
            return sure(DateDigits.read(number(raw, 0, 8), 8));
        }
        if (isHyphenated(raw)) {
            return sure(readDay(number(raw, 0, 4), number(raw, 5, 7), number(raw, 8, 10)));
        }
        String text = CleanText.of(CompatibilityForm.of(raw));
        if (text.isEmpty() || text.length() > LONGEST) {
            return DateReading.NONE;
        }
        DateReading reading = new DateText(text).read();
        return reading == DateReading.NONE ? OtherDateText.read(text) : reading;
    }

    private static DateReading sure(Optional<PartialDate> date) {
        return date.<DateReading>map(DateReading.Sure::new).orElse(DateReading.NONE);
    }

    private DateReading read() {
        int digits = digitsAhead();
        if (digits > 8) {
            return DateReading.NONE;
        }
        int first = take(digits);
        skipBlanks();
        if (at == text.length()) {
            return sure(readDigits(first, digits));
        }
        if (digits == 8) {
            return timed(DateDigits.read(first, digits));
        }
        return digits == 4 ? readFromYear(first) : DateReading.NONE;
    }

    private DateReading timed(Optional<PartialDate> day) {
        return day.isEmpty() ? DateReading.NONE : TimeText.of(day.get(), text.substring(at));
    }

    private static Optional<PartialDate> readDigits(int value, int digits) {
        if (digits == 5) {
            return SerialDate.isLikely(value) ? SerialDate.read(value, false) : Optional.empty();
        }
        return DateDigits.read(value, digits);
    }

    private DateReading readFromYear(int year) {
        char mark = takeMark();
        if (mark != '-' && mark != '.' && mark != '/' && mark != '年') {
            return DateReading.NONE;
        }
        if (at == text.length()) {
            return mark == '年' ? sure(PartialDate.check(year, 0, 0)) : DateReading.NONE;
        }
        int month = takeOneOrTwo();
        if (!Calendar.isMonth(month)) {
            return DateReading.NONE;
        }
        skipBlanks();
        return at == text.length() ? sure(PartialDate.check(year, month, 0)) : readFromMonth(year, month, mark);
    }

    private DateReading readFromMonth(int year, int month, char firstMark) {
        char mark = takeMark();
        if (mark != (firstMark == '年' ? '月' : firstMark)) {
            return DateReading.NONE;
        }
        if (mark == '月') {
            skipWord('份', '份');
        }
        if (at == text.length()) {
            return mark == '月' ? sure(PartialDate.check(year, month, 0)) : DateReading.NONE;
        }
        int day = takeOneOrTwo();
        if (mark == '月') {
            skipWord('日', '号');
        }
        Optional<PartialDate> read = readDay(year, month, day);
        return at == text.length() ? sure(read) : timed(read);
    }

    private void skipWord(char one, char other) {
        int before = at;
        skipBlanks();
        boolean found = at < text.length() && (text.charAt(at) == one || text.charAt(at) == other);
        at = found ? at + 1 : before;
    }

    private static Optional<PartialDate> readDay(int year, int month, int day) {
        return Calendar.isDate(year, month, day) ? PartialDate.check(year, month, day) : Optional.empty();
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
