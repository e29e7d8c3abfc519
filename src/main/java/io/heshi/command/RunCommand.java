package io.heshi.command;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.examine.RuleCheck;
import io.heshi.intake.gate.Release;
import io.heshi.job.ExitCode;
import io.heshi.job.Reconciliation;
import io.heshi.job.RunOutcome;
import io.heshi.job.RunRequest;
import io.heshi.store.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a night's exports to reports. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Reconcile one night's exports and write the reports.",
            "The same command after a crash, a stop or a fault goes on where it broke off; after a complete run it runs again."
        })
final class RunCommand implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final long SECONDS_TO_STOP = 30;

    @Parameters(paramLabel = "JOB", description = "Name of the job, a file jobs/JOB.yaml.")
    private String job = "";

    @Option(names = "--date", paramLabel = "DATE", description = "Business date (default: today in China).")
    private @Nullable LocalDate date;

    @Option(names = "--inbox", paramLabel = "DIR", description = "Folder of the exports; {date} stands for the date.")
    private @Nullable Path inbox;

    @Option(names = "--reports", paramLabel = "DIR", description = "Folder to write the reports to.")
    private @Nullable Path reports;

    @Option(
            names = "--release",
            split = ",",
            paramLabel = "SOURCE",
            description = "Go on although the gate of this source is closed; needs --reason.")
    private List<String> release = List.of();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why a closed gate is released; kept in the records.")
    private String reason = "";

    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who releases (default: ${DEFAULT-VALUE}).")
    private String who = "";

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!release.isEmpty() && reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "放行须说明理由 / --release needs --reason \"…\"");
        }
        Definitions definitions = place.definitions();
        if (!definitions.jobs().containsKey(job)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "没有任务 %s / there is no job %s; jobs: %s"
                            .formatted(
                                    job,
                                    job,
                                    String.join(", ", definitions.jobs().keySet())));
        }
        Clock clock = Clock.systemUTC();
        RunRequest request = new RunRequest(
                job,
                date == null ? LocalDate.now(clock.withZone(CHINA)) : date,
                place.home(),
                place.data(),
                Optional.ofNullable(inbox).map(Path::toAbsolutePath),
                Optional.ofNullable(reports).map(Path::toAbsolutePath),
                release.stream().map(source -> new Release(source, who, reason)).toList());
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = null;
        try (Database database = place.database()) {
            List<Fault> faults = new RuleCheck(database.dataSource()).faults(definitions);
            if (!faults.isEmpty()) {
                PrintWriter err = spec.commandLine().getErr();
                err.println(faults.size() + " 处规则有误 / faults in the rules:");
                faults.forEach(fault -> err.println("  " + fault));
                return ExitCode.INVALID_DEFINITIONS.number();
            }
            Reconciliation reconciliation = new Reconciliation(
                    database,
                    definitions,
                    clock,
                    new ConsoleProgress(spec.commandLine().getOut(), System.console() != null));
            hook = new Thread(() -> stop(reconciliation, closed), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            RunOutcome outcome = reconciliation.run(request);
            RunSummary.print(
                    outcome,
                    request,
                    database,
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
            return outcome.exitCode().number();
        } finally {
            closed.countDown();
            forget(hook);
        }
    }

    private static void forget(@Nullable Thread hook) {
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException shuttingDown) {
            return;
        }
    }

    /** Runs when the process is told to end: the run stops at a safe point, the database closes, then the process may go. */
    private static void stop(Reconciliation reconciliation, CountDownLatch closed) {
        reconciliation.stop();
        try {
            closed.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
