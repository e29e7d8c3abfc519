package io.heshi.job;

import static java.util.stream.Collectors.toSet;

import io.heshi.intake.receive.InboxFile;
import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The attempts of a job at a business date, table {@code run}. Only the holder of the run lock may call this: an attempt that still
 * says running was then left by a process that died.
 */
final class Attempts {
    private final Sql sql;
    private final Clock clock;

    Attempts(DataSource dataSource, Clock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** The attempt to go on with: the last one if it did not come to its end and nothing has changed since, else a new one. */
    Run next(String job, LocalDate date, LocalDate graceStart, String definitionHash, Inputs inputs) {
        Optional<Last> last = sql.statement("job/30-last-attempt")
                .param("job", job)
                .param("business_date", date)
                .query(Last.class)
                .optional();
        if (last.isPresent() && last.get().unfinished()) {
            Run run = new Run(last.get().runId, job, date, last.get().attempt, graceStart);
            if (last.get().definitionHash.equals(definitionHash)
                    && !last.get().outdated
                    && !asksAgain(last.get(), inputs)
                    && sameInputs(run, inputs.files())) {
                sql.ofRun("job/32-resume", run.id()).update();
                return run;
            }
            end(run, "abandoned", "输入文件、定义或同人认定已更改 / inputs, definitions or person verdicts changed");
        }
        int attempt = last.map(l -> l.attempt + 1).orElse(1);
        long id = sql.statement("job/33-begin")
                .param("job", job)
                .param("business_date", date)
                .param("attempt", attempt)
                .param("definition_hash", definitionHash)
                .param("grace_start", graceStart)
                .param("started_at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return new Run(id, job, date, attempt, graceStart);
    }

    void end(Run run, String status, String message) {
        sql.ofRun("job/34-end", run.id())
                .param("status", status)
                .param("ended_at", Timestamp.from(clock.instant()))
                .param("message", message)
                .update();
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
        Set<Received> received = sql.ofRun("job/31-received-files", run.id())
                .query(Received.class)
                .set();
        return received.isEmpty()
                || received.equals(files.stream().map(Received::of).collect(toSet()));
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

    private record Last(long runId, int attempt, String status, String definitionHash, boolean outdated) {
        boolean unfinished() {
            return !status.equals("complete") && !status.equals("abandoned");
        }
    }

    private record Received(String source, String fileName, long bytes, Instant modifiedAt) {
        static Received of(InboxFile file) {
            return new Received(file.source(), file.name(), file.bytes(), file.modified());
        }
    }
}
