package io.heshi.job;

import io.heshi.store.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** What has run, and what came of it. */
public final class RunHistory {
    private final Sql sql;

    public RunHistory(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * One start of a run.
     *
     * @param runId the attempt that it worked on; 0 where it did not get as far
     * @param attempt its number at the date, or 0
     * @param startedAt in UTC, to the second
     * @param seconds how long it took; 0 while it has not ended
     * @param message why it did not end well, or empty text
     */
    public record Entry(
            long runId,
            String job,
            LocalDate businessDate,
            int attempt,
            String status,
            Instant startedAt,
            double seconds,
            long findings,
            String message) {}

    /** The figures of a complete run. */
    public record Counts(
            long claims, long rejects, long findings, long high, long opened, long reopened, long cleared) {}

    /** The latest starts, the last one first. */
    public List<Entry> latest(int most) {
        return sql.statement("job/80-latest-runs")
                .param("most", most)
                .query(Entry.class)
                .list();
    }

    /** Every start for a business date, the first one first. */
    public List<Entry> ofDate(LocalDate date) {
        return sql.statement("job/83-starts-of-date")
                .param("date", date)
                .query(Entry.class)
                .list();
    }

    /** The sources at whose gate a run is held, in the order of the job. */
    public List<String> heldSources(long runId) {
        return sql.ofRun("job/81-held-sources", runId).query(String.class).list();
    }

    public Counts counts(long runId) {
        return sql.ofRun("job/82-counts", runId).query(Counts.class).single();
    }
}
