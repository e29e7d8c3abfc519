package io.heshi.command.terminal;

import io.heshi.job.RunHistory;
import io.heshi.job.RunOutcome;
import io.heshi.job.RunRequest;
import io.heshi.store.Database;
import java.io.PrintWriter;
import java.util.Locale;

/** What a run leaves on the terminal: its counts and where the reports are, or why it did not get there. */
public final class RunSummary {
    private static final int LABEL = 16;

    private RunSummary() {}

    public static void print(
            RunOutcome outcome, RunRequest request, Database database, PrintWriter out, PrintWriter err) {
        outcome.messages().forEach(err::println);
        outcome.notes().forEach(err::println);
        RunHistory history = new RunHistory(database.dataSource());
        switch (outcome.exitCode()) {
            case OK -> complete(outcome, request, history.counts(outcome.runId()), out);
            case INPUT ->
                err.println(
                        "问题清单和已有报告没有变动；改正后重新运行同一命令。"
                                + " / Exceptions and earlier reports are as they were; correct this and run the same command again.");
            case HELD ->
                err.printf(
                        "问题清单和已有报告没有变动；核对无误后，在同一命令后加 --release %1$s --reason \"理由\" 放行。"
                                + " / Exceptions and earlier reports are as they were; once it is checked, add --release %1$s --reason \"…\" to the same command.%n",
                        String.join(",", history.heldSources(outcome.runId())));
            default -> {}
        }
    }

    private static void complete(RunOutcome outcome, RunRequest request, RunHistory.Counts counts, PrintWriter out) {
        out.printf(
                "%n%s %s 第 %d 次，完成 / attempt %d, complete%n",
                request.job(), request.businessDate(), outcome.attempt(), outcome.attempt());
        out.println(figure("记录 claims", counts.claims()) + figure("退回 rejects", counts.rejects()));
        out.println(figure("未销问题 open", counts.open())
                + figure("其中高 high", counts.high())
                + figure("时点差异 pending", counts.pending()));
        out.println(figure("新增 new", counts.fresh())
                + figure("重现 reopened", counts.reopened())
                + figure("消除 cleared", counts.cleared()));
        out.println();
        outcome.reports().forEach(path -> out.println("  " + path));
    }

    private static String figure(String label, long count) {
        return "  " + AlignedColumns.left(label, LABEL) + String.format(Locale.ROOT, "%,10d", count);
    }
}
