package io.heshi.report.facts;

import static io.heshi.report.facts.RunFacts.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What staff had said of an exception when the run was settled. Texts that are not there are empty.
 *
 * @param state of the exception by the ledger, or empty text where nobody has said anything
 * @param verdict what was said last, also where it holds no more
 * @param until deadline of what is confirmed, last day of a special case
 * @param owner whom it was passed on to
 */
public record Answer(
        String state,
        String verdict,
        String saidBy,
        Optional<LocalDate> saidOn,
        String reason,
        Optional<LocalDate> until,
        String document,
        String owner) {

    static Answer of(ResultSet row) throws SQLException {
        return new Answer(
                text(row, "answer_state"),
                text(row, "verdict"),
                text(row, "said_by"),
                Optional.ofNullable(row.getObject("said_on", LocalDate.class)),
                text(row, "reason"),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                text(row, "document"),
                text(row, "owner"));
    }

    /** Whether anything was said. */
    public boolean given() {
        return !verdict.isEmpty();
    }
}
