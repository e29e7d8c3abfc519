package io.heshi.city;

import java.time.LocalDate;

/** How a unit means to come back to the people it has places for. */
record SurplusPlan(
        Unit unit,
        QuotaType type,
        int over,
        int yearly,
        LocalDate start,
        LocalDate due,
        int digested,
        String documentNo) {}
