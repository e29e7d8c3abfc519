package io.heshi.city;

import java.time.LocalDate;

/** An approved number of posts of one type in one unit. */
record Quota(
        String unitCode,
        String unitName,
        QuotaType type,
        int approved,
        Funding funding,
        String documentNo,
        LocalDate approvedOn) {}
