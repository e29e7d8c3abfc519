package io.heshi.job;

import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.intake.receive.Inbox;
import io.heshi.intake.receive.MissingExport;
import io.heshi.intake.receive.Reception;
import io.heshi.intake.receive.ReceptionSettings;
import io.heshi.report.Publisher;
import io.heshi.store.Database;
import io.heshi.store.Run;
import io.heshi.store.RunLock;
import io.heshi.store.sql.Sql;
import io.heshi.vocabulary.Workdays;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Runs a job for a business date: alone, going on where an earlier attempt broke off. */
public final class Reconciliation {
    private static final String DATE = "{date}";
    private static final String JOB = "{job}";
    private static final String DRIVERS = "HESHI_DRIVERS";

    private static final int MOST_SHOWN = 20;

    private final Database database;
    private final Definitions definitions;
    private final Clock clock;
    private final Progress progress;
    private volatile Optional<RunningSteps> running = Optional.empty();
    private volatile boolean stopRequested;

    public Reconciliation(Database database, Definitions definitions, Clock clock, Progress progress) {
        this.database = database;
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
        Optional<RunLock> lock = RunLock.tryAcquire(database.dataSource(), description);
        if (lock.isEmpty()) {
            Failures busy = Failures.of(List.of(new AlreadyRunning(RunLock.holder(database.dataSource()))));
            return RunOutcome.failed(busy.exitCode(), 0, 0, busy.messages());
        }
        try (RunLock held = lock.get()) {
            return runAlone(request, held);
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

    private void loseLock(RunningSteps steps) {
        steps.loseLock();
        try {
            cancelStatements();
        } catch (RuntimeException databaseIsGone) {
            // Its statements went with it.
            return;
        }
    }

    private void cancelStatements() {
        new Sql(database.dataSource())
                .statement("job/20-cancel")
                .query(Boolean.class)
                .list();
    }

    private RunOutcome runAlone(RunRequest request, RunLock lock) {
        Job job = job(request.job());
        List<Source> sources = job.sources().stream().map(this::source).toList();
        Inbox inbox = new Inbox(request.inbox()
                .map(path -> Path.of(resolve(path.toString(), request)))
                .orElse(request.home().resolve(resolve(job.inbox(), request))));
        Path reports = request.reports()
                .map(path -> Path.of(resolve(path.toString(), request)))
                .orElse(request.home().resolve(resolve(job.reports(), request)));
        Attempts attempts = new Attempts(database.dataSource(), clock);
        int grace = job.settings().getOrDefault("grace_workdays", 10);
        Run run;
        try {
            run = attempts.next(
                    job.name(),
                    request.businessDate(),
                    Workdays.before(request.businessDate(), grace),
                    definitions.hash(),
                    new Attempts.Inputs(
                            inbox.find(sources),
                            sources.stream().anyMatch(source -> source.origin() instanceof Origin.Query),
                            !request.releases().isEmpty()));
        } catch (MissingExport missing) {
            return RunOutcome.failed(ExitCode.INPUT, 0, 0, List.of(String.valueOf(missing.getMessage())));
        }
        RunContext context = new RunContext(
                run,
                job,
                definitions,
                sources,
                inbox,
                reports,
                places(request),
                request.releases(),
                database.describe(),
                progress);
        RunningSteps steps = new RunningSteps(lock::stillHeld);
        running = Optional.of(steps);
        if (stopRequested) {
            steps.stop();
        }
        LockWatch watch = LockWatch.over(lock, () -> loseLock(steps));
        try {
            return execute(context, steps, attempts, lock);
        } catch (RuntimeException e) {
            if (lock.stillHeld()) {
                throw e;
            }
            return lockLost(run);
        } finally {
            watch.close();
            running = Optional.empty();
        }
    }

    private RunOutcome execute(RunContext context, RunningSteps steps, Attempts attempts, RunLock lock) {
        Run run = context.run();
        List<Throwable> failures = new ArrayList<>();
        boolean complete = false;
        try (ConfigurableApplicationContext application = application(context, steps)) {
            JobOperator operator = application.getBean(JobOperator.class);
            new Sql(database.dataSource()).statement("job/10-recover").update();
            JobExecution execution =
                    operator.start(application.getBean(org.springframework.batch.core.job.Job.class), parameters(run));
            complete = execution.getStatus() == BatchStatus.COMPLETED;
            failures.addAll(steps.failures());
            if (failures.isEmpty()) {
                failures.addAll(execution.getAllFailureExceptions());
            }
        } catch (JobInstanceAlreadyCompleteException e) {
            complete = true;
        } catch (JobExecutionException | RuntimeException e) {
            failures.add(e);
        }
        if (steps.lockLost() || !lock.stillHeld()) {
            // What the steps say then is only what followed from it, and the attempt may be another's by now.
            return lockLost(run);
        }
        if (complete) {
            return completed(context, attempts);
        }
        if (steps.stopping()) {
            attempts.end(run, "stopped", "stopped on request");
            return RunOutcome.failed(
                    ExitCode.STOPPED,
                    run.id(),
                    run.attempt(),
                    List.of("已按要求停止, 重新运行同一命令即可继续。 / Stopped as asked; run the same command again to go on."));
        }
        Failures told = Failures.of(failures);
        end(attempts, run, told);
        return RunOutcome.failed(told.exitCode(), run.id(), run.attempt(), told.messages());
    }

    private static RunOutcome lockLost(Run run) {
        // Whoever called may go on; the interrupt was for the steps.
        Thread.interrupted();
        Failures lost = Failures.lockLost();
        return RunOutcome.failed(lost.exitCode(), run.id(), run.attempt(), lost.messages());
    }

    private RunOutcome completed(RunContext context, Attempts attempts) {
        Run run = context.run();
        attempts.end(run, "complete", "");
        new Publisher(database.dataSource()).publishRecord(run.id(), context.job(), context.reports());
        return new RunOutcome(
                ExitCode.OK,
                run.id(),
                run.attempt(),
                List.of(),
                notes(context),
                List.of("index.html", "workbook.xlsx", "exceptions.csv", "run.json").stream()
                        .map(context.reports()::resolve)
                        .toList());
    }

    /** A file that lies in the inbox unread may be the one that somebody is waiting for; what only another job reads is not. */
    private List<String> notes(RunContext context) {
        List<String> notes = new ArrayList<>(
                Reception.notes(database.dataSource(), context.run().id()));
        List<String> files = context.inbox()
                .unclaimed(List.copyOf(context.definitions().sources().values()));
        if (!files.isEmpty()) {
            String shown = String.join(", ", files.subList(0, Math.min(MOST_SHOWN, files.size())));
            notes.add("收件目录中有 %1$d 个文件不属于任何来源，未读取：%2$s%3$s / not read, because no source takes them (%1$d): %2$s%3$s"
                    .formatted(files.size(), shown, files.size() > MOST_SHOWN ? " …" : ""));
        }
        return notes;
    }

    private static void end(Attempts attempts, Run run, Failures told) {
        try {
            attempts.end(run, told.exitCode() == ExitCode.HELD ? "held" : "failed", String.join("\n", told.messages()));
        } catch (RuntimeException databaseIsGone) {
            // The attempt then still says running; the next start, holding the lock, takes it for what it is.
            return;
        }
    }

    private ConfigurableApplicationContext application(RunContext context, RunningSteps steps) {
        ApplicationContextInitializer<GenericApplicationContext> beans = application -> {
            application.registerBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""));
            application.registerBean(RunContext.class, () -> context);
            application.registerBean(RunningSteps.class, () -> steps);
            application.registerBean(Clock.class, () -> clock);
        };
        return new SpringApplicationBuilder(ReconciliationJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(beans)
                .run();
    }

    private static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addString("job", run.job())
                .addLocalDate("businessDate", run.businessDate())
                .addLong("attempt", (long) run.attempt())
                .toJobParameters();
    }

    private static ReceptionSettings places(RunRequest request) {
        Path drivers = Optional.ofNullable(System.getenv(DRIVERS))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElse(request.home().resolve("drivers"));
        return new ReceptionSettings(request.dataFolder().resolve("archive"), drivers, System.getenv());
    }

    private static String resolve(String pattern, RunRequest request) {
        return pattern.replace(DATE, request.businessDate().toString()).replace(JOB, request.job());
    }

    private Job job(String name) {
        Job job = definitions.jobs().get(name);
        if (job == null) {
            throw new IllegalArgumentException("unknown job " + name);
        }
        return job;
    }

    private Source source(String name) {
        Source source = definitions.sources().get(name);
        if (source == null) {
            throw new IllegalStateException("source " + name + " is not defined");
        }
        return source;
    }
}
