package io.heshi.city;

import java.time.LocalDate;

/** Leave for a unit to have more people than places for a time. */
record Transition(
        Unit unit, QuotaType type, int persons, String documentNo, LocalDate approvedOn, LocalDate deadline) {}
