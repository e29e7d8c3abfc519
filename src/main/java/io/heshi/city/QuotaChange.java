package io.heshi.city;

import java.time.LocalDate;

/** A line of the ledger that tells how the approved numbers came about. */
record QuotaChange(Quota quota, LocalDate changedOn, int added, int removed, String documentNo, String reason) {}
