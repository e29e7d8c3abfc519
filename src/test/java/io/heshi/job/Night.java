package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.gate.Release;
import io.heshi.store.Database;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import io.heshi.testing.privacy.People;
import io.heshi.testing.privacy.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real job on a database of its own, with its own folders: what a night's run is, without the command line around it. */
final class Night implements AutoCloseable {
    static final Path JOBS = Path.of("jobs");

    final TestDatabase server;
    final Database database;
    final JdbcTemplate jdbc;
    final Path folder;
    Definitions definitions = DefinitionReader.read(JOBS);

    Night(Path folder) {
        this(folder, TestPostgres.fresh());
    }

    /** On a database that has seen something already; it is dropped when the night is closed. */
    Night(Path folder, TestDatabase server) {
        this.folder = folder;
        this.server = server;
        this.database = Database.open(server.settings());
        this.jdbc = new JdbcTemplate(database.dataSource());
    }

    RunOutcome run(String date) {
        return run(date, Path.of("sample-data", date), List.of());
    }

    RunOutcome run(String date, Path inbox, List<Release> releases) {
        return run("nightly", date, inbox, releases);
    }

    RunOutcome run(String job, String date, Path inbox, List<Release> releases) {
        People.know(inbox);
        RunOutcome outcome = new Reconciliation(database, definitions, Clock.systemUTC(), new Silence())
                .run(new RunRequest(
                        job,
                        LocalDate.parse(date),
                        Path.of(""),
                        folder.resolve("data"),
                        Optional.of(inbox),
                        Optional.of(reports(date)),
                        releases));
        Said.nobodyIn("a message", outcome.messages());
        Said.nobodyIn("a note", outcome.notes());
        Said.nobodyIn(reports(date).resolve("run.json"));
        return outcome;
    }

    /** The shipped definitions in a folder of their own, to change. */
    static Path copyOfJobs(Path jobs) throws IOException {
        try (Stream<Path> paths = Files.walk(JOBS)) {
            for (Path path : paths.sorted().toList()) {
                Path target = jobs.resolve(JOBS.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return jobs;
    }

    /** Every exception with its timeline, without times and runs. */
    List<String> ledger() {
        return jdbc.queryForList("""
                select concat_ws('|', number, rule, scope, subject_key, subject_part, distinction, e.state, first_seen, last_seen, cleared_on,
                    reopened, fingerprint, v.seq, v.business_date, v.who, v.from_state, v.to_state, v.why)
                from exception e join exception_event v using (number) order by number, seq""", String.class);
    }

    /** The rule and state of every exception, sorted. */
    List<String> states() {
        return jdbc.queryForList("select rule || ' ' || state from exception order by 1", String.class);
    }

    Path reports(String date) {
        return folder.resolve("reports").resolve(date);
    }

    /** The same night as a later process has it, with connections of its own. */
    Night again() {
        Night later = new Night(folder, server);
        later.definitions = definitions;
        return later;
    }

    /** Runs the night, which must come to its end, and leaves its database, to be copied for what may come after it. */
    TestDatabase left(String date, Path inbox) {
        assertThat(run(date, inbox, List.of()).messages()).isEmpty();
        return leave();
    }

    /** Ends the night and leaves its database. */
    TestDatabase leave() {
        Said.nobodyIn(server.dataSource());
        database.close();
        return server;
    }

    @Override
    public void close() {
        Said.nobodyIn(server.dataSource());
        database.close();
        server.close();
    }

    private static final class Silence implements Progress {
        @Override
        public void started(String step) {}

        @Override
        public void advanced(String step, long rows) {}

        @Override
        public void ended(String step, long rows, Duration duration, boolean well) {}
    }
}
