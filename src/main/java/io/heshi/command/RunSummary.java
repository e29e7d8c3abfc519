package io.heshi.command;

import io.heshi.job.ExitCode;
import io.heshi.job.RunHistory;
import io.heshi.job.RunOutcome;
import io.heshi.job.RunRequest;
import io.heshi.store.Database;
import java.io.PrintWriter;

/** What a run leaves on the terminal: its counts and where the reports are, or why it did not get there. */
final class RunSummary {
    private RunSummary() {}

    static void print(RunOutcome outcome, RunRequest request, Database database, PrintWriter out, PrintWriter err) {
        outcome.messages().forEach(err::println);
        if (outcome.exitCode() == ExitCode.HELD) {
            err.printf(
                    "核对无误后可放行 / to go on after checking: heshi run %s --date %s --release SOURCE --reason \"…\"%n",
                    request.job(), request.businessDate());
        }
        if (outcome.exitCode() != ExitCode.OK) {
            return;
        }
        RunHistory.Counts counts = new RunHistory(database.dataSource()).counts(outcome.runId());
        out.printf(
                "%s %s 第 %d 次 / attempt %d: 记录 claims %,d, 退回 rejects %,d, 疑点 findings %,d (高 high %,d), 新增 opened %,d, 重现 reopened %,d, 消除 cleared %,d%n",
                request.job(),
                request.businessDate(),
                outcome.attempt(),
                outcome.attempt(),
                counts.claims(),
                counts.rejects(),
                counts.findings(),
                counts.high(),
                counts.opened(),
                counts.reopened(),
                counts.cleared());
        outcome.reports().forEach(path -> out.println("  " + path));
    }
}
