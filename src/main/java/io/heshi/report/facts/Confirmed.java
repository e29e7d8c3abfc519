package io.heshi.report.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What staff have confirmed and is not put right, as the ledger has it when it is asked, also after the run.
 *
 * @param until by when it is to be put right
 * @param reason in the words of who confirmed it
 */
public record Confirmed(LocalDate until, String reason) {

    static Optional<Confirmed> of(ResultSet row) throws SQLException {
        String reason = RunFacts.text(row, "confirmed_reason");
        return Optional.ofNullable(row.getObject("confirmed_until", LocalDate.class))
                .map(until -> new Confirmed(until, reason));
    }

    /** A deadline is kept on its day. */
    public boolean overdue(LocalDate day) {
        return until.isBefore(day);
    }
}
