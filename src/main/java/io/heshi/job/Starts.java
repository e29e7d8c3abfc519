package io.heshi.job;

import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;

/** Every start of a run with its end, table {@code run_start}: what {@code heshi runs} lists. */
public final class Starts {
    private static final String DIED =
            "进程中途消失（被强行结束、断电或数据库停止），没有留下原因 / the process was gone before its end (killed, power cut or database down) and left no reason";

    private final Sql sql;
    private final Clock clock;

    public Starts(DataSource dataSource, Clock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** Enters a start that came to nothing, such as one with invalid definitions. */
    public void refused(String job, LocalDate date, ExitCode exitCode, List<String> messages) {
        enter(job, date).end("refused", exitCode, messages);
    }

    /** Enters a start that another run kept from working. */
    void busy(String job, LocalDate date, RunOutcome outcome) {
        enter(job, date).end("busy", outcome.exitCode(), outcome.messages());
    }

    /** Enters a start. Only the holder of the run lock may call this: what still says running is told to have died. */
    Start begin(String job, LocalDate date) {
        sql.statement("job/93-died").param("message", DIED).update();
        return enter(job, date);
    }

    private Start enter(String job, LocalDate date) {
        return new Start(sql.statement("job/90-begin-start")
                .param("job", job)
                .param("business_date", date)
                .param("started_at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
    }

    /** One start. */
    final class Start {
        private final long id;

        private Start(long id) {
            this.id = id;
        }

        /** It works on this attempt. */
        void on(Run run) {
            sql.ofRun("job/91-attempt-of-start", run.id()).param("start_id", id).update();
        }

        void end(RunOutcome outcome) {
            end(status(outcome), outcome.exitCode(), outcome.messages());
        }

        void failed(RuntimeException thrown) {
            Failures told = Failures.of(List.of(thrown));
            end("failed", told.exitCode(), told.messages());
        }

        private void end(String status, ExitCode exitCode, List<String> messages) {
            try {
                write(status, exitCode, messages);
            } catch (DataAccessException databaseIsGone) {
                // It then still says running; the next start finds out.
                return;
            }
        }

        private void write(String status, ExitCode exitCode, List<String> messages) {
            sql.statement("job/92-end-start")
                    .param("start_id", id)
                    .param("status", status)
                    .param("ended_at", Timestamp.from(clock.instant()))
                    .param("exit_code", exitCode.number())
                    .param("message", String.join("\n", messages))
                    .update();
        }

        private static String status(RunOutcome outcome) {
            return switch (outcome.exitCode()) {
                case OK -> "complete";
                case HELD -> "held";
                case STOPPED -> "stopped";
                default -> outcome.runId() == 0 ? "refused" : "failed";
            };
        }
    }
}
