package io.heshi.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A finding with its exception and the unit that answers for it. Texts that are not known are empty.
 *
 * @param state {@code open}, {@code explained} or {@code pending}; {@code cleared} for one that is gone
 * @param change see {@link Change}
 * @param amount yuan a month
 */
record FindingRow(
        long number,
        String rule,
        String part,
        String severity,
        String state,
        Change change,
        Optional<BigDecimal> amount,
        String unitCode,
        String unit,
        String supervisor,
        String region,
        String person,
        String idNo,
        LocalDate firstSeen,
        LocalDate lastSeen,
        List<Evidence> evidence) {}
