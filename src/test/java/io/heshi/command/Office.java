package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.store.Database;
import io.heshi.store.DatabaseSettings;
import io.heshi.testing.privacy.People;
import io.heshi.testing.privacy.Said;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The command line at a desk of its own: a data folder, reports, and copies of the exports and definitions to break. The embedded
 * server stays up between commands, which is what makes a command quick.
 */
final class Office implements AutoCloseable {
    static final Path JOBS = Path.of("jobs");

    private static final String LEDGER = """
            select concat_ws(' ',
                (select md5(string_agg(e::text, '|' order by number)) from exception e),
                (select md5(string_agg(v::text, '|' order by number, seq)) from exception_event v),
                (select md5(string_agg(s::text, '|' order by run_id, rule)) from settlement s))""";

    private static final Set<String> SHOWING = Set.of("explain", "preview");

    private final Path folder;
    private final Database database;
    private final JdbcTemplate jdbc;
    private int copies;

    Office(Path folder) {
        this.folder = folder;
        database = Database.open(DatabaseSettings.from(Map.of(), data()));
        jdbc = new JdbcTemplate(database.dataSource());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path reports() {
        return folder.resolve("reports");
    }

    /** Runs any command line; {@code --data} is not added. */
    static Answer say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = HeshiCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
        Answer answer = new Answer(exitCode, out.toString(), err.toString());
        assertThat(answer.everything())
                .as("nothing acts on the terminal")
                .doesNotContainPattern("[\\p{Cc}&&[^\\r\\n\\t]]");
        // What these two are asked for is what the files say of people.
        if (!SHOWING.contains(arguments.length == 0 ? "" : arguments[0])) {
            Said.nobodyIn("the terminal", answer.everything());
        }
        return answer;
    }

    /** Runs a command on this office's data folder. */
    Answer run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data().toString();
        return say(all);
    }

    /** The night's run of the shipped job on this inbox. */
    Answer night(String date, Path inbox, String... more) {
        People.know(inbox);
        Answer answer = run(Stream.concat(
                        Stream.of(
                                "run",
                                "nightly",
                                "--date",
                                date,
                                "--inbox",
                                inbox.toString(),
                                "--reports",
                                reports().resolve(date).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
        Said.nobodyIn(reports().resolve(date).resolve("run.json"));
        return answer;
    }

    /** A copy of the sample exports of a night, to break. */
    Path exports(String date) {
        return copy(Path.of("sample-data", date));
    }

    /** A copy of the shipped definitions, to break. */
    Path definitions() {
        return copy(JOBS);
    }

    /** What staff rely on in the database: exceptions, their timeline, what each run settled. */
    String ledger() {
        return String.valueOf(jdbc.queryForObject(LEDGER, String.class));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Every report file by name, with its bytes' length and time. */
    Map<String, String> reportFiles() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(reports())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        reports().relativize(path).toString(),
                        Files.mismatch(path, path) + " " + Files.size(path) + " " + Files.getLastModifiedTime(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private Path copy(Path from) {
        Path to = folder.resolve("copy" + ++copies);
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    @Override
    public void close() {
        Said.nobodyIn(database.dataSource());
        database.close();
        Said.nobodyIn(data().resolve("postgres/server.log"));
    }
}
