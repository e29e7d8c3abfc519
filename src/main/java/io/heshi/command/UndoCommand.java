package io.heshi.command;

import io.heshi.catalogue.Texts;
import io.heshi.command.decision.DecidedLines;
import io.heshi.job.DecisionDesk;
import io.heshi.job.ExitCode;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back what was decided last. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        header = "撤销最近一次核实意见 / Take back the latest decision about exceptions.",
        description =
                "Possible as long as no run has changed the exception since. What was taken back stays in the timeline.",
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

    @Parameters(paramLabel = "NUMBER", arity = "1..*", description = "问题编号 / Numbers of exceptions, as in the reports.")
    private List<Long> numbers = new ArrayList<>();

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
        try (OpeningDatabase database = place.opening()) {
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
}
