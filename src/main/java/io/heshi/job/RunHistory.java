package io.heshi.job;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has run, and what came of it. */
public final class RunHistory {
    private final JdbcTemplate jdbc;

    public RunHistory(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * One attempt.
     *
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

    /** The latest runs, the last one first. */
    public List<Entry> latest(int most) {
        return jdbc.query(
                """
                select r.run_id, r.job, r.business_date, r.attempt, r.status, r.started_at, r.ended_at, coalesce(r.message, ''),
                    (select coalesce(sum(findings), 0) from run_rule u where u.run_id = r.run_id)
                from run r order by r.run_id desc limit ?""",
                (row, n) -> {
                    Instant started = row.getTimestamp(6).toInstant();
                    double seconds = Optional.ofNullable(row.getTimestamp(7))
                            .map(Timestamp::toInstant)
                            .map(end -> Duration.between(started, end).toMillis() / 1000.0)
                            .orElse(0.0);
                    return new Entry(
                            row.getLong(1),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            row.getInt(4),
                            row.getString(5),
                            started.truncatedTo(ChronoUnit.SECONDS),
                            seconds,
                            row.getLong(9),
                            row.getString(8));
                },
                most);
    }

    /** The sources at whose gate a run is held, in the order of the job. */
    public List<String> heldSources(long runId) {
        return jdbc.queryForList(
                "select source from run_source where run_id = ? and state = 'held' order by position",
                String.class,
                runId);
    }

    public Counts counts(long runId) {
        return jdbc.query(
                        """
                        select (select coalesce(sum(claims), 0) from source_file where run_id = r.run_id),
                            (select coalesce(sum(rejects), 0) from source_file where run_id = r.run_id),
                            (select count(*) from finding where run_id = r.run_id and not pending),
                            (select count(*) from finding where run_id = r.run_id and not pending and severity = 'high'),
                            (select coalesce(sum(opened), 0) from settlement where run_id = r.run_id),
                            (select coalesce(sum(reopened), 0) from settlement where run_id = r.run_id),
                            (select coalesce(sum(cleared), 0) from settlement where run_id = r.run_id)
                        from run r where run_id = ?""",
                        (row, n) -> new Counts(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7)),
                        runId)
                .get(0);
    }
}
