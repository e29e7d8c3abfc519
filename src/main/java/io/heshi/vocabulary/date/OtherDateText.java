package io.heshi.vocabulary.date;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in text that do not begin with a year of four digits: 5/31/67, 31-May-1967, Wed May 31 00:00:00 CST 1967, 一九六七年五月. */
final class OtherDateText {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final String ENGLISH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
    private static final String ENGLISH_NAME = "(?<name>" + ENGLISH + ")";
    private static final String NAME = "(?<name>" + ENGLISH + "|\\d{1,2}\\s*月)";
    private static final String WEEKDAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,?\\s+)?";
    private static final String YEAR = "(?<year>\\d{4}|\\d{2})";
    private static final String SIGN = "\\s*[-/.,\\s]\\s*";

    /** Wed May 31 00:00:00 CST 1967. */
    private static final Pattern OF_JAVA =
            named(WEEKDAY + NAME + "\\s+(?<day>\\d{1,2})(?<time>\\s+\\d{1,2}:\\d{2}:\\d{2}"
                    + "(?:\\s+[A-Z]{1,4}(?:[+-]\\d{2}:?\\d{2})?)?)\\s+(?<year>\\d{4})");

    private static final Pattern MONTH_DAY = named(
            WEEKDAY + NAME + SIGN + "(?<day>\\d{1,2})(?:st|nd|rd|th)?" + SIGN + "\\s*" + YEAR + "(?<time>[\\sT].*)?");
    private static final Pattern DAY_MONTH =
            named(WEEKDAY + "(?<day>\\d{1,2})" + SIGN + NAME + SIGN + YEAR + "(?<time>[\\sT].*)?");
    private static final Pattern YEAR_MONTH_DAY =
            named("(?<year>\\d{4})" + SIGN + ENGLISH_NAME + SIGN + "(?<day>\\d{1,2})(?<time>[\\sT].*)?");
    private static final Pattern MONTH_YEAR = named(NAME + "(?:-|/|\\.|,?\\s+)(?<year>\\d{4}|\\d{2})(?<day>)(?<time>)");
    private static final Pattern YEAR_MONTH = named("(?<year>\\d{4})" + SIGN + ENGLISH_NAME + "(?<day>)(?<time>)");
    private static final Pattern SHORT_YEAR =
            named("(?<year>\\d{2})\\s*年\\s*(?<name>\\d{1,2}\\s*月)份?\\s*" + "(?:(?<day>\\d{1,2})\\s*[日号])?(?<time>)");
    private static final List<Pattern> NAMED =
            List.of(OF_JAVA, DAY_MONTH, MONTH_DAY, YEAR_MONTH_DAY, MONTH_YEAR, YEAR_MONTH, SHORT_YEAR);

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})([\\sT].*)?");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{4})");
    private static final Pattern HAN =
            Pattern.compile("([〇零○Ｏ一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月份?(?:([一二三四五六七八九十]{1,3})[日号]?)?)?");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    private OtherDateText() {}

    private static Pattern named(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** @param text cleaned, of plain width */
    static DateReading read(String text) {
        char first = text.charAt(0);
        if (first > 'z') {
            return han(text);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return numbers(numbers);
        }
        Matcher month = MONTH_AND_YEAR.matcher(text);
        if (month.matches()) {
            return sure(PartialDate.check(number(month, 2), Math.max(1, number(month, 1)), 0)
                    .filter(date -> number(month, 1) > 0));
        }
        for (Pattern pattern : NAMED) {
            Matcher named = pattern.matcher(text);
            if (named.matches()) {
                return named(named);
            }
        }
        return DateReading.NONE;
    }

    private static DateReading sure(Optional<PartialDate> date) {
        return date.<DateReading>map(DateReading.Sure::new).orElse(DateReading.NONE);
    }

    private static DateReading numbers(Matcher text) {
        boolean longYear = text.group(4).length() == 4;
        int second = TimeText.second(text.group(5));
        DateReading.Numbers read = new DateReading.Numbers(
                number(text, 1), number(text, 3), number(text, 4), longYear, Math.max(0, second));
        boolean fits =
                read.fits(DateOrder.DAY_FIRST) || read.fits(DateOrder.MONTH_FIRST) || read.fits(DateOrder.YEAR_FIRST);
        return fits && second >= 0 ? read : DateReading.NONE;
    }

    private static DateReading named(Matcher text) {
        int month = month(text.group("name"));
        String days = text.group("day");
        int day = days == null || days.isEmpty() ? 0 : Integer.parseInt(days);
        String years = text.group("year");
        int year = Integer.parseInt(years);
        String time = text.group("time");
        if (!Calendar.isMonth(month) || (day == 0 && days != null && !days.isEmpty())) {
            return DateReading.NONE;
        }
        if (years.length() == 2) {
            int second = TimeText.second(time);
            return second >= 0 && PartialDate.check(2000, month, day).isPresent()
                    ? new DateReading.ShortYear(year, month, day, second)
                    : DateReading.NONE;
        }
        Optional<PartialDate> date = PartialDate.check(year, month, day);
        return date.isEmpty() || time == null || time.isEmpty() ? sure(date) : TimeText.of(date.get(), time);
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0))
                ? Integer.parseInt(name.replaceAll("\\D", ""))
                : MONTHS.indexOf(name.substring(0, 3).toUpperCase(Locale.ROOT)) + 1;
    }

    private static DateReading han(String text) {
        Matcher said = HAN.matcher(text.replaceAll("[零○Ｏ]", "〇"));
        if (!said.matches()) {
            return DateReading.NONE;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            year = year * 10 + HAN_DIGITS.indexOf(said.group(1).charAt(i));
        }
        int month = said.group(2) == null ? 0 : tens(said.group(2));
        int day = said.group(3) == null ? 0 : tens(said.group(3));
        return month < 0 || day < 0 ? DateReading.NONE : sure(PartialDate.check(year, month, day));
    }

    /** 一 to 三十一; -1 for what is no number. */
    private static int tens(String said) {
        int ten = said.indexOf('十');
        if (ten < 0) {
            return said.length() == 1 ? HAN_DIGITS.indexOf(said) : -1;
        }
        if (ten > 1 || said.lastIndexOf('十') != ten || said.length() > ten + 2) {
            return -1;
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(said.charAt(0));
        return tens * 10 + (said.length() == ten + 1 ? 0 : HAN_DIGITS.indexOf(said.charAt(ten + 1)));
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }
}
