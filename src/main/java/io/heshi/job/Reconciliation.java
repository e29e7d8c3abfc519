package io.heshi.job;

import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.intake.receive.MissingExport;
import io.heshi.store.Database;
import io.heshi.store.Run;
import io.heshi.store.RunLock;
import io.heshi.store.sql.Sql;
import io.heshi.vocabulary.Workdays;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;

/** Runs a job for a business date: alone, going on where an earlier attempt broke off. */
public final class Reconciliation {
    private static final long SECONDS_TO_CANCEL = 5;

    private final Database database;
    private final DataSource dataSource;
    private final Definitions definitions;
    private final Clock clock;
    private final Progress progress;
    private volatile Optional<RunningSteps> running = Optional.empty();
    private volatile boolean stopRequested;

    public Reconciliation(Database database, Definitions definitions, Clock clock, Progress progress) {
        this.database = database;
        this.dataSource = database.dataSource();
        this.definitions = definitions;
        this.clock = clock;
        this.progress = progress;
    }

    /** Runs to the end, to a fault or to a stop; every fault a data officer can mend is told in the outcome, not thrown. */
    public RunOutcome run(RunRequest request) {
        String description = "heshi run %s %s, pid %d"
                .formatted(
                        request.job(),
                        request.businessDate(),
                        ProcessHandle.current().pid());
        Optional<RunLock> lock = RunLock.tryAcquire(dataSource, description);
        Starts starts = new Starts(dataSource, clock);
        if (lock.isEmpty()) {
            RunOutcome busy = Failures.of(List.of(new AlreadyRunning(RunLock.holder(dataSource))))
                    .outcomeOfNoRun();
            starts.busy(request.job(), request.businessDate(), busy);
            return busy;
        }
        try (RunLock held = lock.get()) {
            return entered(starts.begin(request.job(), request.businessDate()), request, held);
        }
    }

    private RunOutcome entered(Starts.Start start, RunRequest request, RunLock lock) {
        try {
            RunOutcome outcome = runAlone(start, request, lock);
            start.end(outcome);
            return outcome;
        } catch (RuntimeException e) {
            start.failed(e);
            throw e;
        }
    }

    /** Asks the run under way to stop at the next safe point; a long SQL statement is cancelled. */
    public void stop() {
        stopRequested = true;
        running.ifPresent(steps -> {
            steps.stop();
            cancelStatements();
        });
    }

    private RunOutcome runAlone(Starts.Start start, RunRequest request, RunLock lock) {
        Job job = definitions
                .job(request.job())
                .orElseThrow(() -> new IllegalArgumentException("unknown job " + request.job()));
        RunPlaces places = RunPlaces.of(request, job);
        Attempts attempts = new Attempts(dataSource, clock);
        Run run;
        try {
            run = attempts.next(
                    job.name(),
                    request.businessDate(),
                    Workdays.before(request.businessDate(), job.settings().getOrDefault("grace_workdays", 10)),
                    definitions.hash(),
                    inputs(request, places, definitions.sources(job)));
        } catch (MissingExport missing) {
            return Failures.of(List.of(missing)).outcomeOfNoRun();
        }
        start.on(run);
        RunContext context = new RunContext(run, job, definitions, places, request.releases(), progress);
        RunningSteps steps = new RunningSteps(lock::stillHeld);
        running = Optional.of(steps);
        if (stopRequested) {
            steps.stop();
        }
        try (LockWatch watch = LockWatch.over(lock, () -> loseLock(steps), database::breakOff)) {
            return execute(context, steps, new RunEnd(dataSource, attempts), lock);
        } catch (RuntimeException e) {
            if (lock.stillHeld()) {
                throw e;
            }
            return RunEnd.lockLost(run);
        } finally {
            running = Optional.empty();
        }
    }

    private static Attempts.Inputs inputs(RunRequest request, RunPlaces places, List<Source> sources) {
        return new Attempts.Inputs(
                places.inbox().find(sources),
                sources.stream().anyMatch(source -> source.origin() instanceof Origin.Query),
                !request.releases().isEmpty());
    }

    private RunOutcome execute(RunContext context, RunningSteps steps, RunEnd end, RunLock lock) {
        BatchRun.Result result = new BatchRun(dataSource, clock).execute(context, steps);
        if (steps.lockLost() || !lock.stillHeld()) {
            // What the steps say then is only what followed from it.
            return RunEnd.lockLost(context.run());
        }
        if (result.complete()) {
            return end.completed(context);
        }
        return steps.stopping() ? end.stopped(context.run()) : end.failed(context.run(), result.failures());
    }

    private void loseLock(RunningSteps steps) {
        steps.loseLock();
        cancelStatements();
    }

    /** A server that is gone has none left; one that is frozen does not answer, and nobody may wait for it. */
    private void cancelStatements() {
        Thread cancelling = new Thread(
                () -> {
                    try {
                        new Sql(dataSource)
                                .statement("job/20-cancel")
                                .query(Boolean.class)
                                .list();
                    } catch (DataAccessException databaseIsGone) {
                        return;
                    }
                },
                "cancel");
        cancelling.setDaemon(true);
        cancelling.start();
        try {
            cancelling.join(Duration.ofSeconds(SECONDS_TO_CANCEL).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
