package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.collect.EvidenceFiles;
import io.heshi.command.decision.DecidedLines;
import io.heshi.command.decision.Verdicts;
import io.heshi.command.decision.WhereClause;
import io.heshi.command.decision.WhereWords;
import io.heshi.job.DecisionDesk;
import io.heshi.job.ExitCode;
import io.heshi.ledger.ChosenExceptions;
import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import io.heshi.ledger.DecisionFile;
import io.heshi.ledger.Lack;
import io.heshi.ledger.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what staff say of exceptions. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        header = "记入对问题的核实意见 / Record what is decided about exceptions.",
        description = {
            "The decision enters the timeline of each exception and takes effect at once; the next reports show it. A special case (合规特殊) needs a second person, who records 复核 for it.",
            "With --where a plan is shown first; --yes carries it out."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:recorded, or a plan was shown",
            "2:wrong usage",
            "6:a run is under way",
            "7:the database cannot be used",
            "16:some were not recorded"
        })
final class DecideCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.load("decision");

    @Parameters(paramLabel = "NUMBER", arity = "0..*", description = "问题编号 / Numbers of exceptions, as in the reports.")
    private List<Long> numbers = new ArrayList<>();

    @Option(
            names = "--as",
            paramLabel = "VERDICT",
            description =
                    "意见 / What it is: 属实 confirmed (--until), 已整改 declared, 不属实 unfounded, 合规特殊 special (--document, --until), 复核 approved, 转办 transferred (--to).")
    private String as = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "理由 / Why, in at most 200 characters.")
    private String reason = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = BusinessDate.class,
            description = "整改时限或有效期 / Deadline, or last day of a special case.")
    private @Nullable LocalDate until;

    @Option(names = "--document", paramLabel = "TEXT", description = "批准文号 / Document that a special case rests on.")
    private String document = "";

    @Option(names = "--to", paramLabel = "NAME", description = "承办单位或人员 / Unit or person that it is passed on to.")
    private String owner = "";

    @Option(
            names = "--file",
            paramLabel = "PATH",
            description = "附件，可写多次 / File that it rests on; kept with it. May be given several times.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description =
                    "按条件选择 / Choose them: \"rule = P06 and unit = NAME\"; rule, unit, department, severity, state.")
    private @Nullable String where;

    @Option(names = "--plan", description = "只预览 / Show what would be recorded, and record nothing.")
    private boolean plan;

    @Option(names = "--yes", description = "执行 --where 的选择 / Carry out what --where has chosen.")
    private boolean yes;

    @Mixin
    private ClerkName clerk = new ClerkName();

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        Verdict verdict = verdict();
        about(0, verdict).lack().ifPresent(lack -> {
            throw lacking(lack, verdict);
        });
        files.stream().filter(file -> !EvidenceFiles.fits(file)).findFirst().ifPresent(file -> {
            throw wrong("need.file", file, EvidenceFiles.largest());
        });
        if (numbers.isEmpty() == (where == null)) {
            throw wrong(numbers.isEmpty() ? "need.number" : "need.one");
        }
        try (OpeningDatabase database = place.opening()) {
            DataSource dataSource = database.get().dataSource();
            boolean planned = plan || where != null && !yes;
            List<DecisionFile> evidence = EvidenceFiles.of(files, place.data(), !planned);
            List<Decision> decisions = chosen(dataSource).stream()
                    .map(number -> about(number, verdict).with(evidence))
                    .toList();
            if (decisions.isEmpty()) {
                terminal.out().println(TEXTS.of("nothing_chosen").both());
                return ExitCode.OK.number();
            }
            DecisionDesk desk = new DecisionDesk(dataSource, Clock.systemUTC());
            Clerk who = clerk.clerk(terminal, TEXTS);
            List<Decided> decided = planned ? desk.plan(decisions, who) : desk.decide(decisions, who);
            new DecidedLines(TEXTS).print(decided, planned, terminal.out());
            return (!planned && decided.stream().anyMatch(Decided::refused) ? ExitCode.NOT_RECORDED : ExitCode.OK)
                    .number();
        }
    }

    private Verdict verdict() {
        Verdicts verdicts = new Verdicts(TEXTS);
        if (as.isBlank()) {
            throw wrong("need.as", verdicts.all());
        }
        return verdicts.named(as.strip()).orElseThrow(() -> wrong("no_word", as, verdicts.all()));
    }

    private Decision about(long number, Verdict verdict) {
        return new Decision(
                number, verdict, reason.strip(), Optional.ofNullable(until), document.strip(), owner.strip());
    }

    private RuntimeException lacking(Lack lack, Verdict verdict) {
        return switch (lack) {
            case REASON, UNTIL, DOCUMENT, OWNER -> wrong("need." + lack.code(), TEXTS.of("verdict." + verdict.code()));
            case LONG_REASON -> ClerkName.tooLong(terminal, TEXTS, "--reason", reason, Decision.LONGEST_REASON);
            case LONG_DOCUMENT -> ClerkName.tooLong(terminal, TEXTS, "--document", document, Decision.LONGEST_NAME);
            case LONG_OWNER -> ClerkName.tooLong(terminal, TEXTS, "--to", owner, Decision.LONGEST_NAME);
        };
    }

    private List<Long> chosen(DataSource dataSource) {
        if (where == null) {
            return List.copyOf(new LinkedHashSet<>(numbers));
        }
        return WhereClause.parse(where, ChosenExceptions.BY, part -> {
                    throw wrong("need.where", part, String.join(", ", ChosenExceptions.BY));
                })
                .map(wanted -> WhereWords.coded(wanted, (by, word, all) -> wrong("need.where_word", by, word, all)))
                .map(new ChosenExceptions(dataSource)::numbers)
                .orElse(List.of());
    }

    private RuntimeException wrong(String key, Object... values) {
        return terminal.wrong(TEXTS.of(key, values).both());
    }
}
