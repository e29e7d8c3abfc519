package io.heshi.report;

import static io.heshi.report.Facts.text;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        List<Evidence> evidence) {

    /** The row of a query whose columns have the names of {@code finding}, {@code exception} and {@code run_unit}. */
    static FindingRow of(ResultSet row) throws SQLException {
        return new FindingRow(
                row.getLong("number"),
                text(row, "rule"),
                text(row, "subject_part"),
                text(row, "severity"),
                text(row, "state"),
                Change.of(text(row, "change")),
                Optional.ofNullable(row.getBigDecimal("amount")),
                text(row, "unit_code"),
                text(row, "unit_name"),
                text(row, "supervisor"),
                text(row, "region"),
                text(row, "person_name"),
                text(row, "person_id_no"),
                row.getObject("first_seen", LocalDate.class),
                row.getObject("last_seen", LocalDate.class),
                Evidence.parse(text(row, "evidence")));
    }
}
