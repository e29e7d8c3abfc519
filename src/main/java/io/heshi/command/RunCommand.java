package io.heshi.command;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.Job;
import io.heshi.examine.RuleCheck;
import io.heshi.gate.Release;
import io.heshi.job.Reconciliation;
import io.heshi.job.RunOutcome;
import io.heshi.job.RunRequest;
import io.heshi.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a night's exports to reports. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "比对一夜的导出文件并出报告 / Reconcile one night's exports and write the reports.",
        description = {
            "Run again after a crash, a stop or a mended fault, the same command goes on where it broke off. If the exports or the definitions have changed since, or the run was complete, it begins a new attempt of the same date. Reports and exceptions change only when a run gets to its end."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:complete, reports written / 完成",
            "1:unexpected error / 意外错误",
            "2:wrong usage / 用法有误",
            "3:the definitions in jobs/ are not valid / 定义有误",
            "4:an export is missing or cannot be read / 导出文件缺少或无法读取",
            "5:held, because a gate is closed; see --release / 闸口关闭，批次已扣住",
            "6:another run is under way / 另一批次正在运行",
            "7:the database cannot be used / 数据库不可用",
            "8:a source does not tie out / 来源行数不平",
            "9:a report or another file cannot be written / 报告等文件无法写入",
            "143:stopped on request / 已按要求停止"
        })
final class RunCommand implements Callable<Integer> {
    private static final long SECONDS_TO_STOP = 30;

    @Parameters(paramLabel = "JOB", description = "任务 / Name of the job, a file jobs/JOB.yaml.")
    private String job = "";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = BusinessDate.class,
            description = "业务日期 / Business date, such as 2024-12-31 (default: today in China).")
    private @Nullable LocalDate date;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = {
                "收件目录 / Folder of the exports, instead of the job's inbox. {date} in it stands for the business date; a relative path starts at the current folder, that of the job at the folder above jobs/.",
                "Below it lie the files that the sources name (from: files), such as register/*.csv. They are copied into the archive and never changed; hidden files, links, ~$…, *.part and *.tmp are passed over."
            })
    private @Nullable Path inbox;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description =
                    "报告目录 / Folder to write the reports to, instead of the job's; {date} and {job} in it are replaced.")
    private @Nullable Path reports;

    @Option(
            names = "--release",
            split = ",",
            paramLabel = "SOURCE",
            description = "放行 / Go on although the gate of this source is closed; needs --reason.")
    private List<String> release = List.of();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "理由 / Why a closed gate is released; kept in the records.")
    private String reason = "";

    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "放行人 / Who releases (default: ${DEFAULT-VALUE}).")
    private String who = "";

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (!release.isEmpty() && reason.isBlank()) {
            throw terminal.wrong("放行须说明理由 / --release needs --reason \"…\"");
        }
        Definitions definitions = place.definitions();
        requireKnown(definitions);
        Clock clock = Clock.systemUTC();
        RunRequest request = new RunRequest(
                job,
                BusinessDate.orToday(date, clock),
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
                return FaultList.print(faults, terminal.err());
            }
            Reconciliation reconciliation = new Reconciliation(
                    database, definitions, clock, new ConsoleProgress(terminal.plainOut(), System.console() != null));
            hook = new Thread(() -> stop(reconciliation, closed), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            RunOutcome outcome = reconciliation.run(request);
            RunSummary.print(outcome, request, database, terminal.out(), terminal.err());
            return outcome.exitCode().number();
        } finally {
            closed.countDown();
            forget(hook);
        }
    }

    private void requireKnown(Definitions definitions) {
        Job known = definitions
                .job(job)
                .orElseThrow(() -> terminal.wrong("没有任务 %1$s，现有: %2$s / there is no job %1$s, only: %2$s"
                        .formatted(job, String.join(", ", definitions.jobs().keySet()))));
        for (String source : release) {
            if (!known.sources().contains(source)) {
                throw terminal.wrong("任务 %1$s 没有来源 %2$s，现有: %3$s / job %1$s has no source %2$s, only: %3$s"
                        .formatted(job, source, String.join(", ", known.sources())));
            }
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
