package io.heshi.city;

import java.time.LocalDate;

/** Leave for a unit to take in so many people on its own places. */
record Filing(
        String number,
        Unit unit,
        QuotaType type,
        EntryChannel channel,
        int approved,
        LocalDate approvedOn,
        LocalDate validUntil,
        int used) {}
