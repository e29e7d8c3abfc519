package io.heshi.city.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday; holidays are not known. */
public final class WorkingDays {

    private WorkingDays() {}

    public static LocalDate before(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
