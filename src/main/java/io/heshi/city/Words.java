package io.heshi.city;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** How dates and the like are written in exports, without a locale and fast enough for millions of rows. */
final class Words {

    private Words() {}

    /** 2019-09-01. */
    static String day(LocalDate date) {
        return date.toString();
    }

    static String day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    /** 20190901. */
    static String compactDay(LocalDate date) {
        return Integer.toString(date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth());
    }

    static String compactDay(Optional<LocalDate> date) {
        return date.map(Words::compactDay).orElse("");
    }

    /** 1980.01.15. */
    static String dottedDay(LocalDate date) {
        return dottedMonth(date) + "." + twoDigits(date.getDayOfMonth());
    }

    /** 1980.01. */
    static String dottedMonth(LocalDate date) {
        return date.getYear() + "." + twoDigits(date.getMonthValue());
    }

    static String dottedMonth(Optional<LocalDate> date) {
        return date.map(Words::dottedMonth).orElse("");
    }

    /** 202412. */
    static String compactMonth(YearMonth month) {
        return month.getYear() + twoDigits(month.getMonthValue());
    }

    /** 2024年12月. */
    static String writtenMonth(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    static String sex(boolean male) {
        return male ? "男" : "女";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
