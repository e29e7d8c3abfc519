package io.heshi.intake.receive;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.heshi.definition.Origin;
import io.heshi.definition.Source;
import io.heshi.intake.TestSources;
import io.heshi.store.Run;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Receives what a test has laid into an inbox, with a real database and archive. */
final class Desk implements AutoCloseable {
    final TestDatabase database = TestPostgres.fresh();
    final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    final Path inbox;
    final Path archive;
    private final Path drivers;
    private final Map<String, String> environment;
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    private long runs;

    Desk(Path folder) throws IOException {
        this(folder, Map.of());
    }

    Desk(Path folder, Map<String, String> environment) throws IOException {
        this.inbox = Files.createDirectories(folder.resolve("inbox"));
        this.archive = folder.resolve("archive");
        this.drivers = folder.resolve("drivers");
        this.environment = environment;
    }

    static Source finance(String glob, boolean required) {
        return TestSources.withOrigin(TestSources.payroll(), new Origin.Files(glob, required));
    }

    /** Lays a file into the inbox. */
    Path lay(String name, String content) throws IOException {
        return lay(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path lay(String name, byte[] content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, content);
    }

    /** Receives and gives the names in the manifest. */
    List<String> receive(Source... sources) {
        Run run = new Run(++runs, "nightly", LocalDate.of(2025, 1, 31), (int) runs, LocalDate.of(2025, 1, 1));
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into run (run_id, job, business_date, attempt, status, definition_hash, grace_start, started_at)"
                            + " values (?, ?, ?, ?, 'running', '', ?, now())",
                    run.id(),
                    run.job(),
                    run.businessDate(),
                    run.attempt(),
                    run.graceStart());
            new Reception(
                            database.dataSource(),
                            new ReceptionSettings(archive, drivers, environment),
                            Clock.systemUTC())
                    .receive(run, new Inbox(inbox), List.of(sources));
        });
        return jdbc.queryForList(
                "select file_name from source_file where run_id = ? order by file_id", String.class, runs);
    }

    /** The message with which receiving fails. */
    String refusal(Source... sources) {
        Throwable thrown = catchThrowable(() -> receive(sources));
        return thrown == null ? "nothing was refused" : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }

    List<String> notes() {
        return Reception.notes(database.dataSource(), runs);
    }

    /** What the manifest holds under a name. */
    String content(String name) throws IOException {
        String path = jdbc.queryForObject(
                "select archived_path from source_file where run_id = ? and file_name = ?", String.class, runs, name);
        return Files.readString(archive.resolve(path));
    }

    /** Files below the folder of the test that are not in the inbox. */
    List<Path> written() {
        if (!Files.exists(archive)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(archive)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
