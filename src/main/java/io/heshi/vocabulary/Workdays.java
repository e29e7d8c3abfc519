package io.heshi.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days as Monday to Friday; public holidays are not known here. */
public final class Workdays {
    private Workdays() {}

    /** The day that lies the given number of working days before. */
    public static LocalDate before(LocalDate date, int workdays) {
        LocalDate day = date;
        for (int left = workdays; left > 0; left -= isWorkday(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The working days after the first date up to and with the second, 0 if that is no later. */
    public static long after(LocalDate first, LocalDate second) {
        return first.datesUntil(second.isBefore(first) ? first : second)
                .map(day -> day.plusDays(1))
                .filter(Workdays::isWorkday)
                .count();
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
