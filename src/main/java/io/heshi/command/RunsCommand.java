package io.heshi.command;

import io.heshi.job.ExitCode;
import io.heshi.job.RunHistory;
import io.heshi.store.Database;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what has run. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "List the runs, the latest first.")
final class RunsCommand implements Callable<Integer> {
    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int last = 20;

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = place.database()) {
            List<RunHistory.Entry> runs = new RunHistory(database.dataSource()).latest(last);
            if (runs.isEmpty()) {
                out.println("还没有批次 / nothing has run yet");
            }
            for (RunHistory.Entry run : runs) {
                out.printf(
                        "%4d  %-16s %s  #%d  %-9s  %s  %6.1f s  疑点 findings %,d%n",
                        run.runId(),
                        run.job(),
                        run.businessDate(),
                        run.attempt(),
                        run.status(),
                        run.startedAt(),
                        run.seconds(),
                        run.findings());
                run.message().lines().forEach(line -> out.println("      " + line));
            }
        }
        return ExitCode.OK.number();
    }
}
