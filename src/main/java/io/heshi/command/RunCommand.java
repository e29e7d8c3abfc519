package io.heshi.command;

import io.heshi.command.terminal.ConsoleProgress;
import io.heshi.command.terminal.FaultList;
import io.heshi.command.terminal.RunSummary;
import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.InvalidDefinitions;
import io.heshi.definition.Job;
import io.heshi.definition.Rule;
import io.heshi.examine.RuleCheck;
import io.heshi.gate.Release;
import io.heshi.job.ExitCode;
import io.heshi.job.Reconciliation;
import io.heshi.job.RunOutcome;
import io.heshi.job.RunRequest;
import io.heshi.job.Starts;
import io.heshi.store.Database;
import io.heshi.store.DatabaseException;
import io.heshi.store.NewerSchema;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes a night's exports to reports. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "比对一夜的导出文件并出报告 / Reconcile one night's exports and write the reports.",
        description = {
            "Run again after a crash, a stop or a mended fault, the same command goes on where it broke off. If the exports or the definitions have changed since, or the run was complete, it begins a new attempt of the same date. Reports and exceptions change only when a run gets to its end."
        },
        resourceBundle = BusinessDate.OPTIONS,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private HeshiCommand heshi = new HeshiCommand(new Ending());

    @Parameters(paramLabel = "JOB", description = "任务 / Name of the job, a file jobs/JOB.yaml.")
    private String job = "";

    @Mixin
    private BusinessDate.Named date = new BusinessDate.Named();

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = {
                "收件目录 / Folder of the exports, instead of the job's inbox. {date} in it stands for the business date; a relative path starts at the current folder, that of the job at the folder above jobs/.",
                "Below it lie the files that the sources name (from: files), such as register/*.csv. They are copied into the archive and never changed; hidden files, links, ~$…, *.part and *.tmp are passed over."
            })
    private @Nullable Path inbox;

    @Mixin
    private DatabasePlace.Reports reports = new DatabasePlace.Reports();

    @Option(
            names = "--release",
            split = ",",
            paramLabel = "SOURCE",
            description =
                    "放行 / Go on although the gate of this source is closed, or the brake holds this rule; needs --reason.")
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
        // At the end of a night it would be too late to say that there is no such group.
        place.access(terminal);
        Clock clock = Clock.systemUTC();
        LocalDate day = date.orToday(clock);
        try (OpeningDatabase opening = place.openingIfThere()) {
            Definitions definitions = definitions(opening, day, clock);
            requireKnown(definitions);
            return run(definitions, request(day), opening.get(), clock);
        }
    }

    private RunRequest request(LocalDate day) {
        return new RunRequest(
                job,
                day,
                place.home(),
                place.data(),
                Optional.ofNullable(inbox).map(Path::toAbsolutePath),
                reports.named(),
                release.stream().map(source -> new Release(source, who, reason)).toList());
    }

    private int run(Definitions definitions, RunRequest request, Database database, Clock clock) {
        List<Fault> faults =
                new RuleCheck(database.dataSource()).faultsUnlessChecked(definitions, ProgramIdentity.ofThisProgram());
        if (!faults.isEmpty()) {
            new Starts(database.dataSource(), clock)
                    .refused(job, request.businessDate(), ExitCode.INVALID_DEFINITIONS, FaultList.lines(faults));
            return FaultList.print(faults, terminal.err());
        }
        Reconciliation reconciliation = new Reconciliation(
                database, definitions, clock, new ConsoleProgress(terminal.plainOut(), System.console() != null));
        heshi.ending().by(reconciliation::stop);
        RunOutcome outcome = reconciliation.run(request);
        RunSummary.print(outcome, request, database, terminal.out(), terminal.err());
        return outcome.exitCode().number();
    }

    private Definitions definitions(OpeningDatabase opening, LocalDate day, Clock clock) {
        try {
            return place.definitions();
        } catch (InvalidDefinitions invalid) {
            note(invalid, opening, day, clock);
            throw invalid;
        }
    }

    /** Whoever looks in the morning why there is no report asks for the runs. Where there is no database yet, nobody has asked before. */
    private void note(InvalidDefinitions invalid, OpeningDatabase opening, LocalDate day, Clock clock) {
        if (!place.hasDatabase()) {
            return;
        }
        try {
            new Starts(opening.get().dataSource(), clock)
                    .refused(job, day, ExitCode.INVALID_DEFINITIONS, FaultList.lines(invalid.faults()));
        } catch (DatabaseException | NewerSchema unusable) {
            terminal.err().println(unusable.getMessage());
        }
    }

    private void requireKnown(Definitions definitions) {
        Job known = definitions
                .job(job)
                .orElseThrow(() -> terminal.wrong("没有任务 %1$s，现有: %2$s / there is no job %1$s, only: %2$s"
                        .formatted(job, String.join(", ", definitions.jobs().keySet()))));
        List<String> rules = definitions.rules(known).stream().map(Rule::id).toList();
        for (String released : release) {
            if (!known.sources().contains(released) && !rules.contains(released)) {
                throw terminal.wrong(
                        "任务 %1$s 没有来源或规则 %2$s，来源有: %3$s / job %1$s has no source and no rule %2$s; its sources: %3$s"
                                .formatted(job, released, String.join(", ", known.sources())));
            }
        }
    }
}
