package io.heshi.job;

import io.heshi.store.Run;
import io.heshi.store.sql.Sql;
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

/** Writes down how long each step took and tells progress of it. */
final class StepTimings implements StepExecutionListener {
    private final Map<String, Instant> started = new ConcurrentHashMap<>();
    private final Run run;
    private final Sql sql;
    private final Clock clock;
    private final Progress progress;

    StepTimings(Run run, Sql sql, Clock clock, Progress progress) {
        this.run = run;
        this.sql = sql;
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
            sql.ofRun("job/40-step-timing", run.id())
                    .param("step", step)
                    .param("started_at", Timestamp.from(start))
                    .param("ended_at", Timestamp.from(end))
                    .param("rows", execution.getWriteCount())
                    .update();
        }
        progress.ended(step, execution.getWriteCount(), Duration.between(start, end), well);
        return execution.getExitStatus();
    }
}
