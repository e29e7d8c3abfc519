package io.heshi.city.office;

import io.heshi.city.unit.Funding;
import io.heshi.city.unit.QuotaType;
import java.time.LocalDate;

/** An approved number of posts of one type in one unit. */
public record Quota(
        String unitCode,
        String unitName,
        QuotaType type,
        int approved,
        Funding funding,
        String documentNo,
        LocalDate approvedOn) {

    public String key() {
        return unitCode + type;
    }
}
