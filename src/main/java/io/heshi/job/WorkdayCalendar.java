package io.heshi.job;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days as Monday to Friday; public holidays are not known here. */
final class WorkdayCalendar {
    private WorkdayCalendar() {}

    /** The day that lies the given number of working days before. */
    static LocalDate before(LocalDate date, int workdays) {
        LocalDate day = date;
        for (int left = workdays; left > 0; ) {
            day = day.minusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
