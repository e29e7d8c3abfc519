package io.heshi.vocabulary.date;

/** The Gregorian calendar without allocating: millions of dates are checked a night. */
public final class Calendar {
    private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Calendar() {}

    public static boolean isDate(int year, int month, int day) {
        return isMonth(month) && day >= 1 && day <= monthLength(year, month);
    }

    static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    private static int monthLength(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : MONTH_LENGTHS[month - 1];
    }
}
