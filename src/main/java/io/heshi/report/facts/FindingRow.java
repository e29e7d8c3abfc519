package io.heshi.report.facts;

import static io.heshi.report.facts.RunFacts.text;
import static java.util.stream.Collectors.toSet;

import io.heshi.definition.words.Evidence;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A finding with its exception and the unit that answers for it. Texts that are not known are empty.
 *
 * @param state {@code open}, {@code explained} or {@code pending}; {@code cleared} for one that is gone
 * @param change see {@link Change}
 * @param scope what kind of case it is about
 * @param subject the pool, allocation, filing, plan or region it is about; empty for persons and units
 * @param amount yuan a month
 * @param months for how many of them it is at stake
 * @param sides which side of a difference is probably wrong, where that can be said
 * @param unread sources that gave a row of this person which could not be read, and no other
 * @param becauseOf number of the exception that explains this one; empty for what stands for itself
 * @param answer what staff have said of it
 */
public record FindingRow(
        long number,
        String rule,
        String scope,
        String subject,
        String part,
        String severity,
        String state,
        Change change,
        Optional<BigDecimal> amount,
        Optional<Long> months,
        String unitCode,
        String unit,
        String supervisor,
        String region,
        String person,
        String idNo,
        LocalDate firstSeen,
        LocalDate lastSeen,
        List<Evidence> evidence,
        List<Side> sides,
        Set<String> unread,
        Optional<Long> becauseOf,
        Answer answer) {

    /** Money at stake in all, where it is known for how many months. */
    public Optional<BigDecimal> total() {
        return amount.flatMap(each -> months.map(count -> each.multiply(BigDecimal.valueOf(count))));
    }

    private static Optional<Long> whole(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /** The row of a query whose columns have the names of {@code finding}, {@code exception} and {@code run_unit}. */
    public static FindingRow of(ResultSet row) throws SQLException {
        return new FindingRow(
                row.getLong("number"),
                text(row, "rule"),
                text(row, "scope"),
                text(row, "subject"),
                text(row, "subject_part"),
                text(row, "severity"),
                text(row, "state"),
                Change.of(text(row, "change")),
                Optional.ofNullable(row.getBigDecimal("amount")),
                whole(row, "months"),
                text(row, "unit_code"),
                text(row, "unit_name"),
                text(row, "supervisor"),
                text(row, "region"),
                text(row, "person_name"),
                text(row, "person_id_no"),
                row.getObject("first_seen", LocalDate.class),
                row.getObject("last_seen", LocalDate.class),
                Evidence.parse(text(row, "evidence")),
                Side.parse(text(row, "side")),
                text(row, "unread").lines().collect(toSet()),
                whole(row, "because_of"),
                Answer.of(row));
    }
}
