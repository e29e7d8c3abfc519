package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.command.decision.DecidedLines;
import io.heshi.command.person.JudgedLines;
import io.heshi.identity.verdict.PersonJudgement;
import io.heshi.job.DecisionDesk;
import io.heshi.job.ExitCode;
import io.heshi.job.desk.PersonDesk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back what was decided last, or a verdict about persons. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        header = "撤销最近一次核实意见或一条同人认定 / Take back the latest decision about exceptions, or a verdict about persons.",
        description =
                "A decision, as long as no run has changed the exception since; a verdict at any time: the next run goes without it. What was taken back stays in the timeline.",
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {
            "0:taken back",
            "2:wrong usage",
            "6:a run is under way",
            "7:the database cannot be used",
            "16:some were not recorded"
        })
final class UndoCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.load("decision");

    @Parameters(paramLabel = "NUMBER", arity = "0..*", description = "问题编号 / Numbers of exceptions, as in the reports.")
    private List<Long> numbers = new ArrayList<>();

    @Option(
            names = "--verdict",
            paramLabel = "NUMBER",
            description = "同人认定的编号 / Number of a verdict about persons, which explain shows: that is taken back.")
    private @Nullable Long verdict;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "理由 / Why, in at most 200 characters.")
    private String reason = "";

    @Mixin
    private ClerkName clerk = new ClerkName();

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (Decision.undoing(0, reason.strip()).lack().isPresent()) {
            throw reason.isBlank()
                    ? terminal.wrong(TEXTS.of("need.reason").both())
                    : ClerkName.tooLong(terminal, TEXTS, "--reason", reason, Decision.LONGEST_REASON);
        }
        if (numbers.isEmpty() == (verdict == null)) {
            throw terminal.wrong(TEXTS.of("need.undo").both());
        }
        try (OpeningDatabase database = place.opening()) {
            if (verdict != null) {
                return revoke(database, verdict);
            }
            List<Decided> decided = new DecisionDesk(database.get().dataSource(), Clock.systemUTC())
                    .decide(
                            new LinkedHashSet<>(numbers)
                                    .stream()
                                            .map(number -> Decision.undoing(number, reason.strip()))
                                            .toList(),
                            clerk.clerk(terminal, TEXTS));
            new DecidedLines(TEXTS).print(decided, false, terminal.out());
            return (decided.stream().anyMatch(Decided::refused) ? ExitCode.NOT_RECORDED : ExitCode.OK).number();
        }
    }

    private Integer revoke(OpeningDatabase database, long seq) {
        PersonJudgement judged = new PersonDesk(database.get().dataSource(), Clock.systemUTC())
                .revoke(seq, reason.strip(), clerk.clerk(terminal, TEXTS).who());
        new JudgedLines(PersonNames.TEXTS).print(List.of(judged), false, terminal.out());
        return (judged.refused() ? ExitCode.NOT_RECORDED : ExitCode.OK).number();
    }
}
