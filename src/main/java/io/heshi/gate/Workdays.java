package io.heshi.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days as Monday to Friday; public holidays are not known here. */
final class Workdays {
    private Workdays() {}

    /** The working days after the first date up to and with the second, 0 if that is no later. */
    static long after(LocalDate first, LocalDate second) {
        return first.datesUntil(second.isBefore(first) ? first : second)
                .map(day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }
}
