package io.heshi.vocabulary.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date known to the year, the month or the day, because archives and exports often hold no more.
 *
 * @param year 1000 to 9999
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31 and on the calendar, or 0 when unknown
 */
public record PartialDate(int year, int month, int day) {

    /**
     * @throws IllegalArgumentException if the parts are no calendar date, or a day stands without a month
     */
    public PartialDate {
        if (!isPartialDate(year, month, day)) {
            throw new IllegalArgumentException("Not a calendar date");
        }
    }

    static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads a text cell: {@code 1980}, {@code 198001}, {@code 19800101}, {@code 1980-1}, {@code 1980-1-1} (also with
     * {@code .} or {@code /}), 1980年1月1日, each in any width and with a time after the day, and five digits up to 47848 as
     * a spreadsheet serial of the 1900 system. In text {@code 1980.1} is January. Empty for a blank and for anything that
     * is no calendar date; {@code 19800100} is none.
     */
    public static Optional<PartialDate> parse(String raw) {
        return plain(DateReading.of(raw));
    }

    /**
     * Reads a numeric spreadsheet cell.
     *
     * <p>With a date style the number is a serial. Without one, whole numbers of 8, 6 and 4 digits are YYYYMMDD, YYYYMM and
     * YYYY where that makes a date, and 7306 to 47848 (1920 to 2030) are serials. {@code 1980.01} is January; but
     * {@code 1980.1} may be January or a lost {@code 1980.10}, so only the year is kept and the month left to be settled by
     * the ID number.
     *
     * @param decimalText the number as the file has it; scientific notation is understood
     * @param dateStyled whether the cell is formatted as a date
     * @param date1904 whether the workbook counts from 1904 (old Macintosh files), which adds 1462 days
     */
    public static Optional<PartialDate> ofNumber(String decimalText, boolean dateStyled, boolean date1904) {
        return plain(DateReading.ofNumber(decimalText, dateStyled, date1904));
    }

    private static Optional<PartialDate> plain(DateReading reading) {
        return reading.date(DateForm.UNKNOWN, Century.UNKNOWN);
    }

    /**
     * {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. Texts sort by date, and a coarser date is a prefix of the finer
     * ones it holds.
     */
    public String text() {
        char[] text = new char[day > 0 ? 10 : month > 0 ? 7 : 4];
        put(text, 0, year / 100);
        put(text, 2, year % 100);
        if (month > 0) {
            text[4] = '-';
            put(text, 5, month);
        }
        if (day > 0) {
            text[7] = '-';
            put(text, 8, day);
        }
        return new String(text);
    }

    /** The first day that the date may mean: unknown parts count as 1. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The month it lies in; empty if only the year is known. */
    public Optional<PartialDate> toMonth() {
        return month == 0 ? Optional.empty() : Optional.of(day == 0 ? this : new PartialDate(year, month, 0));
    }

    /** As a value when the parts are a date, for readers that work with plain numbers. */
    static Optional<PartialDate> check(int year, int month, int day) {
        return isPartialDate(year, month, day) ? Optional.of(new PartialDate(year, month, day)) : Optional.empty();
    }

    private static boolean isPartialDate(int year, int month, int day) {
        if (year < 1000 || year > 9999) {
            return false;
        }
        if (month == 0) {
            return day == 0;
        }
        return day == 0 ? Calendar.isMonth(month) : Calendar.isDate(year, month, day);
    }

    private static void put(char[] text, int at, int twoDigits) {
        text[at] = (char) ('0' + twoDigits / 10);
        text[at + 1] = (char) ('0' + twoDigits % 10);
    }
}
