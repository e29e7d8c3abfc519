package io.heshi.job;

import io.heshi.intake.receive.Reception;
import io.heshi.report.FilledIn;
import io.heshi.report.Publisher;
import io.heshi.store.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Writes down how an attempt ended, and tells it. */
final class RunEnd {
    private static final int MOST_SHOWN = 20;

    private final DataSource dataSource;
    private final Attempts attempts;

    RunEnd(DataSource dataSource, Attempts attempts) {
        this.dataSource = dataSource;
        this.attempts = attempts;
    }

    RunOutcome completed(RunContext context) {
        Run run = context.run();
        attempts.end(run, "complete", "");
        new Publisher(dataSource, context.places().access())
                .publishRecord(
                        run.id(),
                        context.job(),
                        context.definitions(),
                        context.places().reports());
        return new RunOutcome(
                ExitCode.OK,
                run.id(),
                run.attempt(),
                List.of(),
                notes(context),
                Stream.of("index.html", "workbook.xlsx", "data.xlsx", "exceptions.csv", "run.json")
                        .map(context.places().reports()::resolve)
                        .toList());
    }

    RunOutcome stopped(Run run) {
        attempts.end(run, "stopped", "stopped on request");
        return new Failures(
                        ExitCode.STOPPED,
                        List.of("已按要求停止, 重新运行同一命令即可继续。 / Stopped as asked; run the same command again to go on."))
                .outcome(run);
    }

    RunOutcome failed(Run run, List<Throwable> failures) {
        Failures told = Failures.of(failures);
        try {
            attempts.end(run, told.exitCode() == ExitCode.HELD ? "held" : "failed", String.join("\n", told.messages()));
        } catch (RuntimeException databaseIsGone) {
            // The attempt then still says running; the next start, holding the lock, takes it for what it is.
            return told.outcome(run);
        }
        return told.outcome(run);
    }

    /** Writes nothing: the attempt may be another's by now. */
    static RunOutcome lockLost(Run run) {
        // Whoever called may go on; the interrupt was for the steps.
        Thread.interrupted();
        return Failures.lockLost().outcome(run);
    }

    /** A file that lies in the inbox unread may be the one that somebody is waiting for; what only another job reads is not. */
    private List<String> notes(RunContext context) {
        List<String> notes =
                new ArrayList<>(Reception.notes(dataSource, context.run().id()));
        List<String> files = context.places()
                .inbox()
                .unclaimed(List.copyOf(context.definitions().sources().values()));
        if (!files.isEmpty()) {
            String shown = String.join(", ", files.subList(0, Math.min(MOST_SHOWN, files.size())));
            notes.add("收件目录中有 %1$d 个文件不属于任何来源，未读取：%2$s%3$s / not read, because no source takes them (%1$d): %2$s%3$s"
                    .formatted(files.size(), shown, files.size() > MOST_SHOWN ? " …" : ""));
        }
        notes.addAll(FilledIn.notes(context.places().reports()));
        return notes;
    }
}
