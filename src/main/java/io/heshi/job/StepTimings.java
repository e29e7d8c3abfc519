package io.heshi.job;

import io.heshi.store.Run;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down how long each step took and tells progress of it. */
final class StepTimings implements StepExecutionListener {
    private final Map<String, Instant> started = new ConcurrentHashMap<>();
    private final Run run;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Progress progress;

    StepTimings(Run run, JdbcTemplate jdbc, Clock clock, Progress progress) {
        this.run = run;
        this.jdbc = jdbc;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        started.put(execution.getStepName(), clock.instant());
        progress.started(execution.getStepName());
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        String step = execution.getStepName();
        Instant end = clock.instant();
        Instant start = started.getOrDefault(step, end);
        boolean well = execution.getStatus() == BatchStatus.COMPLETED;
        if (well) {
            jdbc.update("""
                    insert into step_timing (run_id, step, started_at, ended_at, rows) values (?, ?, ?, ?, ?)
                    on conflict (run_id, step) do update set started_at = excluded.started_at, ended_at = excluded.ended_at, rows = excluded.rows""", run.id(), step, Timestamp.from(start), Timestamp.from(end), execution.getWriteCount());
        }
        progress.ended(step, execution.getWriteCount(), Duration.between(start, end), well);
        return execution.getExitStatus();
    }
}
