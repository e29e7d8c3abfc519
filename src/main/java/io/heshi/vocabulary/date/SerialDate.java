package io.heshi.vocabulary.date;

import java.time.LocalDate;
import java.util.Optional;

/** Spreadsheet serials: days counted from the end of 1899, or from 1904 in old Macintosh workbooks. */
final class SerialDate {
    /** 1920-01-01 and 2030-12-31: outside of them an unmarked number is not taken for a serial. */
    static final long FIRST_LIKELY = 7306;

    static final long LAST_LIKELY = 47848;

    /** 9999-12-31, where spreadsheets end. */
    static final long LAST = 2958465;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final int INVENTED_LEAP_DAY = 60;

    private SerialDate() {}

    static boolean isLikely(long serial) {
        return serial >= FIRST_LIKELY && serial <= LAST_LIKELY;
    }

    /** Empty outside 1 to {@link #LAST}, and for serial 60, the 29 February that 1900 did not have. */
    static Optional<PartialDate> read(long serial, boolean date1904) {
        long days = date1904 ? serial + DAYS_TO_1904 : serial;
        if (days < 1 || days > LAST || days == INVENTED_LEAP_DAY) {
            return Optional.empty();
        }
        LocalDate date = DAY_ZERO.plusDays(days < INVENTED_LEAP_DAY ? days + 1 : days);
        return Optional.of(PartialDate.of(date));
    }
}
