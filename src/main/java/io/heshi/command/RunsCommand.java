package io.heshi.command;

import io.heshi.job.ExitCode;
import io.heshi.job.RunHistory;
import io.heshi.store.Database;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what has run. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        header = "列出批次，最近的在前 / List the runs, the latest first.",
        description = "A run that did not get to its end is followed by the reason.",
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
            List<RunHistory.Entry> runs = new RunHistory(database.dataSource()).latest(last);
            if (runs.isEmpty()) {
                out.println("还没有批次 / nothing has run yet");
            } else {
                RunTable.print(runs, out);
            }
        }
        return ExitCode.OK.number();
    }
}
