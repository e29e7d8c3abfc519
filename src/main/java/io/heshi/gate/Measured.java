package io.heshi.gate;

import io.heshi.definition.Source;
import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What gates look at: a source in a run, and the last complete run to compare it with.
 *
 * @param claims how many the source has
 * @param last the run to compare with, if there is one
 */
record Measured(Sql sql, Run run, Source source, long claims, Optional<Last> last) {

    /** The last complete run of an earlier date, and how many claims it had of the source. */
    record Last(long runId, LocalDate businessDate, long claims) {}

    static Optional<Last> last(Sql sql, Run run, Source source) {
        return last(sql, run.job(), run.businessDate(), source);
    }

    static Optional<Last> last(Sql sql, String job, LocalDate date, Source source) {
        return sql.statement("gate/12-last-run")
                .param("source", source.name())
                .param("job", job)
                .param("date", date)
                .query(Last.class)
                .optional();
    }

    /** A statement about the source in this run. */
    StatementSpec statement(String file) {
        return of(sql.statement("gate/" + file), run, source);
    }

    static StatementSpec of(StatementSpec statement, Run run, Source source) {
        return statement.param("run_id", run.id()).param("source", source.name());
    }
}
