package io.heshi.job;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Texts;
import io.heshi.store.DatabaseException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something failed that neither the exports nor the definitions nor this program are to blame for: disks, memory, rights, servers.
 * The one place that knows such causes, for every step and command. What the system itself says may quote data, so only its code is looked
 * at.
 *
 * @param exitCode what the process tells its caller
 * @param message one sentence with what to do, in Chinese and English
 */
public record OutsideCause(ExitCode exitCode, String message) {
    private static final Texts TEXTS = Texts.load("cause");

    /** What stands in the chain of causes, the nearest to its end first: that is where it began. */
    public static Optional<OutsideCause> of(Throwable thrown) {
        List<Throwable> causes = Causes.of(thrown);
        String database = causes.stream()
                .filter(DatabaseException.class::isInstance)
                .map(cause -> ((DatabaseException) cause).place())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        for (int i = causes.size() - 1; i >= 0; i--) {
            Optional<OutsideCause> told = one(causes.get(i), database);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private static Optional<OutsideCause> one(Throwable cause, String database) {
        if (cause instanceof OutOfMemoryError error) {
            boolean threads = Objects.toString(error.getMessage(), "").contains("thread");
            return Optional.of(told(ExitCode.MEMORY, threads ? "memory.threads" : "memory.heap"));
        }
        if (cause instanceof SQLException refused) {
            return ServerTrouble.of(refused)
                    .map(trouble -> told(
                            trouble.exitCode(), trouble.text(), database, Objects.toString(refused.getSQLState(), "")));
        }
        return FileTrouble.of(cause).map(trouble -> told(trouble.exitCode(), trouble.text(), trouble.path()));
    }

    private static OutsideCause told(ExitCode exitCode, String text, Object... values) {
        Label label = TEXTS.of(text, values);
        return new OutsideCause(exitCode, label.zh() + " / " + label.en());
    }
}
