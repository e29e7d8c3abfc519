package io.heshi.vocabulary.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneRules;

/**
 * On which clock the times of a column of dates are midnight in China. Programs that take a day for its first moment show it
 * on another clock as late in the evening of the day before.
 */
public enum DateClock {
    /** China's own: 00:00, or a real time of day. */
    CHINA("china"),
    /** Universal time: 16:00, and 15:00 in the summers of 1986 to 1991, when China's clocks were ahead by an hour. */
    UNIVERSAL("universal_time"),
    /** China's without its summer time: 23:00 in those summers. */
    WITHOUT_SUMMER("summer_time"),
    /** Some minutes slow: spreadsheets made by programs that take Shanghai's local mean time for its zone, 43 s or 5 min 43 s. */
    SLOW("slow_clock");

    private static final ZoneRules RULES = ChinaTime.ZONE.getRules();
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final int MOST_SLOW = 360;

    private final String code;

    DateClock(String code) {
        this.code = code;
    }

    /** The word by which it is told of a column. */
    public String code() {
        return code;
    }

    /** On which clock a time of day that is not 00:00 may be China's midnight; {@link #CHINA} if on none. */
    static DateClock of(LocalDate day, int second) {
        if (isJustBefore(second, DAY)) {
            return SLOW;
        }
        boolean summer = isSummer(day.plusDays(1));
        if (isJustBefore(second, DAY - 8 * HOUR) || (summer && isJustBefore(second, DAY - 9 * HOUR))) {
            return UNIVERSAL;
        }
        return summer && isJustBefore(second, DAY - HOUR) ? WITHOUT_SUMMER : CHINA;
    }

    /** The day in China when a column's times are midnight on this clock. */
    PartialDate day(PartialDate shown, int second) {
        boolean nextDay = this != CHINA && shown.day() > 0 && second > 0 && of(shown.firstDay(), second) != CHINA;
        return nextDay ? PartialDate.of(shown.firstDay().plusDays(1)) : shown;
    }

    private static boolean isJustBefore(int second, int end) {
        return second <= end && second >= end - MOST_SLOW;
    }

    private static boolean isSummer(LocalDate day) {
        return RULES.isDaylightSavings(
                day.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant());
    }
}
