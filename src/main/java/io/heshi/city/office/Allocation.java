package io.heshi.city.office;

import io.heshi.city.unit.QuotaType;
import io.heshi.city.unit.Unit;
import java.time.LocalDate;

/** Places that a pool has lent to a unit by one document. */
public record Allocation(Unit unit, QuotaType type, String pool, int lent, String documentNo, LocalDate lentOn) {}
