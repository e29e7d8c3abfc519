package io.heshi.job;

import io.heshi.intake.receive.InboxFile;
import io.heshi.store.Run;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The attempts of a job at a business date, table {@code run}. Only the holder of the run lock may call this: an attempt that still
 * says running was then left by a process that died.
 */
final class Attempts {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Attempts(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /**
     * The attempt to go on with: the last one if it did not come to its end and nothing has changed since, else a new one.
     *
     */
    Run next(String job, LocalDate date, LocalDate graceStart, String definitionHash, Inputs inputs) {
        Optional<Last> last = last(job, date);
        if (last.isPresent() && last.get().unfinished()) {
            Run run = new Run(last.get().id, job, date, last.get().attempt, graceStart);
            if (last.get().definitionHash.equals(definitionHash)
                    && !asksAgain(last.get(), inputs)
                    && sameInputs(run, inputs.files())) {
                jdbc.update(
                        "update run set status = 'running', ended_at = null, message = null where run_id = ?",
                        run.id());
                return run;
            }
            end(run, "abandoned", "输入文件或定义已更改 / inputs or definitions changed");
        }
        int attempt = last.map(l -> l.attempt + 1).orElse(1);
        Long id = jdbc.queryForObject("select coalesce(max(run_id), 0) + 1 from run", Long.class);
        Run run = new Run(id == null ? 1 : id, job, date, attempt, graceStart);
        jdbc.update("""
                insert into run (run_id, job, business_date, attempt, status, definition_hash, grace_start, started_at)
                values (?, ?, ?, ?, 'running', ?, ?, ?)""", run.id(), job, date, attempt, definitionHash, graceStart, Timestamp.from(clock.instant()));
        return run;
    }

    void end(Run run, String status, String message) {
        jdbc.update(
                "update run set status = ?, ended_at = ?, message = nullif(?, '') where run_id = ?",
                status,
                Timestamp.from(clock.instant()),
                message,
                run.id());
    }

    private Optional<Last> last(String job, LocalDate date) {
        return jdbc
                .query(
                        """
                        select run_id, attempt, status, definition_hash from run
                        where job = ? and business_date = ? order by attempt desc limit 1""",
                        (row, n) -> new Last(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)),
                        job,
                        date)
                .stream()
                .findFirst();
    }

    /**
     * Whether a database may say something else by now. Nobody can see that from outside, so whoever repeats a command that
     * was held or failed, and releases nothing, is taken to have had it corrected there.
     */
    private static boolean asksAgain(Last last, Inputs inputs) {
        return inputs.queries() && !inputs.releases() && (last.status.equals("held") || last.status.equals("failed"));
    }

    /** An attempt that has received nothing yet has nothing that could have changed. */
    private boolean sameInputs(Run run, List<InboxFile> files) {
        Set<String> received = new TreeSet<>(jdbc.query(
                "select source, file_name, bytes, modified_at from received_file where run_id = ?",
                (row, n) -> mark(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()),
                run.id()));
        Set<String> present = new TreeSet<>();
        files.forEach(file -> present.add(mark(file.source(), file.name(), file.bytes(), file.modified())));
        return received.isEmpty() || received.equals(present);
    }

    private static String mark(String source, String name, long bytes, Instant modified) {
        return source + '|' + name + '|' + bytes + '|' + modified;
    }

    /**
     * What a run would work on.
     *
     * @param files what lies in the inbox now
     * @param queries whether a source is the answer of a database
     * @param releases whether a gate is released
     */
    record Inputs(List<InboxFile> files, boolean queries, boolean releases) {
        Inputs {
            files = List.copyOf(files);
        }
    }

    private record Last(long id, int attempt, String status, String definitionHash) {
        boolean unfinished() {
            return !status.equals("complete") && !status.equals("abandoned");
        }
    }
}
