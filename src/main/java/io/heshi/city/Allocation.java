package io.heshi.city;

import java.time.LocalDate;

/** Places that a pool has lent to a unit by one document. */
record Allocation(Unit unit, QuotaType type, String pool, int lent, String documentNo, LocalDate lentOn) {}
