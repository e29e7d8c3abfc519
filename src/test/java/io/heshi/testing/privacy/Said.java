package io.heshi.testing.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the program has said in a test, searched for people. */
public final class Said {
    /** Everything that the database keeps of messages, its own and Spring Batch's. */
    private static final List<String> KEPT = List.of(
            "select message from run where message <> ''",
            "select message from run_start where message <> ''",
            "select note from run_note",
            "select reason from run_rule where reason <> ''",
            "select coalesce(detail, '') from gate_reading",
            "select exit_message from batch_step_execution where exit_message <> ''",
            "select exit_message from batch_job_execution where exit_message <> ''");

    private Said() {}

    /** @param where it was said, such as {@code terminal} */
    public static void nobodyIn(String where, String text) {
        People.in(text).ifPresent(person -> {
            throw new AssertionError("%s names a person: %s in: %s".formatted(where, person, line(text, person)));
        });
    }

    public static void nobodyIn(String where, List<String> texts) {
        texts.forEach(text -> nobodyIn(where, text));
    }

    /** A file such as a server's log or run.json; none is fine. */
    public static void nobodyIn(Path file) {
        if (Files.isRegularFile(file)) {
            try {
                nobodyIn(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The messages that a database keeps. */
    public static void nobodyIn(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        KEPT.forEach(query -> nobodyIn(query, jdbc.queryForList(query, String.class)));
    }

    private static String line(String text, String person) {
        int at = text.indexOf(person);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }
}
