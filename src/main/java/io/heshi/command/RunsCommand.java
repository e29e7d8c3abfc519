package io.heshi.command;

import io.heshi.command.terminal.RunTable;
import io.heshi.job.ExitCode;
import io.heshi.job.RunHistory;
import io.heshi.report.record.NightPage;
import io.heshi.store.Database;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what has run. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        header = "列出批次，最近的在前 / List the runs, the latest first.",
        description = {
            "Every start of a run is listed; one that did not get to its end is followed by the reason, also after it was mended.",
            "With --night one page tells what is unusual about a night: gates with their figures, columns of which another share is missing or faulty, rules that find far more or less, new headers that nothing maps."
        },
        sortOptions = false,
        exitCodeListHeading = HeshiCommand.EXIT_CODES,
        exitCodeList = {"0:listed", "2:wrong usage", "7:the database cannot be used"})
final class RunsCommand implements Callable<Integer> {
    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "条数 / How many (default: ${DEFAULT-VALUE}).")
    private int last = 20;

    @Option(
            names = "--night",
            paramLabel = "DATE",
            converter = BusinessDate.class,
            description = "业务日期 / What is unusual about the night of this business date.")
    private @Nullable LocalDate night;

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (last < 1) {
            throw terminal.wrong("--last 至少为 1，不是 %1$d / --last must be at least 1, not %1$d".formatted(last));
        }
        PrintWriter out = terminal.out();
        try (Database database = place.database()) {
            if (night != null) {
                return tell(night, database);
            }
            List<RunHistory.Entry> runs = new RunHistory(database.dataSource()).latest(last);
            if (runs.isEmpty()) {
                out.println("还没有批次 / nothing has run yet");
            } else {
                RunTable.print(runs, out);
            }
        }
        return ExitCode.OK.number();
    }

    private int tell(LocalDate date, Database database) {
        PrintWriter out = terminal.out();
        List<RunHistory.Entry> starts = new RunHistory(database.dataSource()).ofDate(date);
        if (starts.isEmpty()) {
            out.println("业务日期 %1$s 没有批次 / nothing has run for %1$s".formatted(date));
            return ExitCode.OK.number();
        }
        RunTable.print(starts, out);
        out.println();
        new NightPage(database.dataSource(), place.reading().definitions())
                .of(date)
                .forEach(out::println);
        return ExitCode.OK.number();
    }
}
