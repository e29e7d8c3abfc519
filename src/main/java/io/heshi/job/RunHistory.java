package io.heshi.job;

import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
     * @param open exceptions that its reports have as open
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
            long open,
            String message) {}

    /**
     * The figures of a complete run, the same that its reports have.
     *
     * @param open exceptions that are open
     * @param high those of them that are grave
     * @param pending mere differences in time
     * @param fresh open for the first time
     */
    public record Counts(
            long claims, long rejects, long open, long high, long pending, long fresh, long reopened, long cleared) {}

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

    /** What has to be released before a run that is held can go on: sources in the order of the job, then rules. */
    public List<String> heldSources(long runId) {
        return sql.ofRun("job/81-held-sources", runId).query(String.class).list();
    }

    /** Keeps what the reports of a run say, so that whoever tells of the run says the same. */
    void keep(Run run, Map<String, Long> counts) {
        sql.ofRun("job/85-forget-counts", run.id()).update();
        counts.forEach((name, count) -> sql.ofRun("job/86-keep-count", run.id())
                .param("name", name)
                .param("count", count)
                .update());
    }

    public Counts counts(long runId) {
        return sql.ofRun("job/82-counts", runId).query(Counts.class).single();
    }
}
