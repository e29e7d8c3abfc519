package io.heshi.job;

import io.heshi.gate.GateClosed;
import io.heshi.identity.NotTiedOut;
import io.heshi.intake.load.FileNotTiedOut;
import io.heshi.intake.receive.MissingExport;
import io.heshi.store.DatabaseException;
import io.heshi.store.Run;
import io.heshi.table.UnreadableFile;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Why a run did not end well, told so that a data officer can act on it and no personal data gets out. */
record Failures(ExitCode exitCode, List<String> messages) {

    static Failures of(List<Throwable> thrown) {
        TreeSet<String> messages = new TreeSet<>();
        EnumSet<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
        for (Throwable throwable : thrown) {
            told(throwable).ifPresent(told -> {
                codes.add(told.exitCode());
                messages.add(told.message());
            });
        }
        if (messages.isEmpty()) {
            thrown.forEach(throwable -> messages.add(unexpected(throwable)));
        }
        return new Failures(ruling(codes), List.copyOf(messages));
    }

    /** When memory or disk ran out, whatever else failed may have failed for it. */
    private static ExitCode ruling(EnumSet<ExitCode> codes) {
        return Stream.concat(Stream.of(ExitCode.MEMORY, ExitCode.DISK_FULL, ExitCode.DAMAGED), codes.stream())
                .filter(codes::contains)
                .findFirst()
                .orElse(ExitCode.UNEXPECTED);
    }

    /** What stops a run in the words of this program; of a database that cannot be used, the cause behind it if it is known. */
    private static Optional<OutsideCause> told(Throwable throwable) {
        Optional<OutsideCause> known =
                known(throwable).map(cause -> new OutsideCause(codeOf(cause), String.valueOf(cause.getMessage())));
        boolean ofTheExports =
                known.filter(told -> told.exitCode() != ExitCode.DATABASE).isPresent();
        return ofTheExports ? known : OutsideCause.of(throwable).or(() -> known);
    }

    static Failures lockLost() {
        return new Failures(
                ExitCode.DATABASE,
                List.of("保持运行锁的数据库连接中断, 本批次已停止; 重新运行同一命令即可继续。"
                        + " / The database connection that holds the lock of the run was lost, so this run has stopped;"
                        + " run the same command again to go on."));
    }

    RunOutcome outcome(Run run) {
        return new RunOutcome(exitCode, run.id(), run.attempt(), messages, List.of(), List.of());
    }

    /** The same where no attempt was begun. */
    RunOutcome outcomeOfNoRun() {
        return new RunOutcome(exitCode, 0, 0, messages, List.of(), List.of());
    }

    private static Optional<Throwable> known(Throwable throwable) {
        return Causes.of(throwable).stream()
                .filter(cause -> codeOf(cause) != ExitCode.UNEXPECTED)
                .findFirst();
    }

    private static ExitCode codeOf(Throwable throwable) {
        if (throwable instanceof UnreadableFile || throwable instanceof MissingExport) {
            return ExitCode.INPUT;
        }
        if (throwable instanceof GateClosed) {
            return ExitCode.HELD;
        }
        if (throwable instanceof AlreadyRunning) {
            return ExitCode.BUSY;
        }
        if (throwable instanceof NotTiedOut || throwable instanceof FileNotTiedOut) {
            return ExitCode.NOT_TIED_OUT;
        }
        return throwable instanceof DatabaseException ? ExitCode.DATABASE : ExitCode.UNEXPECTED;
    }

    /** Foreign messages may quote data, so only the kind of error and the place in this program are told. */
    private static String unexpected(Throwable throwable) {
        List<Throwable> causes = Causes.of(throwable);
        Throwable root = causes.get(causes.size() - 1);
        String state = root instanceof SQLException sql ? " (SQLSTATE " + sql.getSQLState() + ")" : "";
        String place = causes.stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .filter(element -> element.getClassName().startsWith("io.heshi"))
                .findFirst()
                .map(element -> " at " + element)
                .orElse("");
        return "意外错误 / unexpected error: " + root.getClass().getSimpleName() + state + place;
    }
}
