package io.heshi.command;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.definition.Owners;
import io.heshi.job.ExitCode;
import io.heshi.ledger.Due;
import io.heshi.ledger.Verdict;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is overdue, by who answers for it. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        header = "列出超期未整改的问题 / List what is overdue, by who answers for it.",
        description = "Whom an exception was passed on to answers for it, else its unit.",
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {"0:listed", "2:wrong usage", "7:the database cannot be used"})
final class DueCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.load("decision");
    private static final Texts REPORTS = Texts.load("report");

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = BusinessDate.class,
            description = "截止日期 / What is due by this day (default: today in China).")
    private @Nullable LocalDate date;

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description = "承办单位或人员 / Only what this unit or person answers for.")
    private @Nullable String owner;

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        LocalDate day = date == null ? BusinessDate.today(Clock.systemUTC()) : date;
        PrintWriter out = terminal.out();
        try (OpeningDatabase database = place.opening()) {
            Owners owners = place.reading().definitions().owners();
            Map<String, List<Due.Item>> byOwner = new Due(database.get().dataSource())
                    .by(day).stream()
                            .filter(item -> owner == null || owner.equals(answers(item, owners)))
                            .collect(Collectors.groupingBy(
                                    item -> answers(item, owners), TreeMap::new, Collectors.toList()));
            if (byOwner.isEmpty()) {
                out.println(TEXTS.of("due.none", day).both());
            }
            byOwner.forEach((name, items) -> {
                out.println(TEXTS.of("due.owner", name, items.size()).both());
                items.forEach(item -> out.println("  " + line(item, day).zh()));
            });
        }
        return ExitCode.OK.number();
    }

    /** Whom it was passed on to, else who answers for such, else its unit. */
    private static String answers(Due.Item item, Owners owners) {
        return item.owner().isEmpty()
                ? owners.of(item.rule(), item.unitCode(), item.unitName(), item.supervisor())
                        .orElse(item.unitName())
                : item.owner();
    }

    private static Label line(Due.Item item, LocalDate day) {
        long late = ChronoUnit.DAYS.between(item.until(), day);
        Label when =
                item.verdict().equals(Verdict.SPECIAL.code()) || item.verdict().equals(Verdict.APPROVED.code())
                        ? TEXTS.of("due.special")
                        : late == 0 ? TEXTS.of("due.today") : TEXTS.of("due.overdue", late);
        return TEXTS.of(
                "due.line", item.number(), item.rule(), REPORTS.labelOr("state.", item.state()), item.until(), when);
    }
}
