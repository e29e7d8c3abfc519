package io.heshi.report.facts;

import static io.heshi.report.facts.RunFacts.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A finding that its unit is asked about.
 *
 * @param seq the latest event of its exception
 * @param fingerprint of its facts
 */
public record AskedRow(long unitKey, int seq, String fingerprint, FindingRow finding, Optional<Confirmed> confirmed) {

    /** What the unit is called: where it has no name, its code. */
    public String unit() {
        return finding.unit().isEmpty() ? finding.unitCode() : finding.unit();
    }

    /** All of a run, by department and unit, the gravest of a unit first. */
    public static void each(RunFacts facts, Consumer<AskedRow> sink) {
        facts.stream("57-packs", (row, n) -> of(row), sink);
    }

    private static AskedRow of(ResultSet row) throws SQLException {
        return new AskedRow(
                row.getLong("unit_key"),
                row.getInt("seq"),
                text(row, "fingerprint"),
                FindingRow.of(row),
                Confirmed.of(row));
    }
}
