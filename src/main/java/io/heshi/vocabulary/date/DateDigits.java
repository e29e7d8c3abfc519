package io.heshi.vocabulary.date;

import java.util.Optional;

/** Dates written as one run of digits. */
final class DateDigits {
    private DateDigits() {}

    /**
     * Reads YYYYMMDD, YYYYMM or YYYY by the number of digits. The short forms must lie in the years 1800 to 2199: YYMMDD
     * and arbitrary numbers are not dates.
     */
    static Optional<PartialDate> read(int value, int digits) {
        if (digits == 8) {
            int month = value / 100 % 100;
            int day = value % 100;
            return month == 0 || day == 0 ? Optional.empty() : PartialDate.check(value / 10000, month, day);
        }
        if (digits == 6) {
            int month = value % 100;
            return month == 0 || !isLikelyYear(value / 100)
                    ? Optional.empty()
                    : PartialDate.check(value / 100, month, 0);
        }
        return digits == 4 && isLikelyYear(value) ? PartialDate.check(value, 0, 0) : Optional.empty();
    }

    static boolean isLikelyYear(long year) {
        return year >= 1800 && year <= 2199;
    }
}
