package io.heshi.job;

import io.heshi.definition.DefinitionReader;
import io.heshi.definition.Definitions;
import io.heshi.store.Database;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real job on a database of its own, with its own folders: what a night's run is, without the command line around it. */
final class Night implements AutoCloseable {
    static final Path JOBS = Path.of("jobs");

    final TestDatabase server = TestPostgres.fresh();
    final Database database = Database.open(server.settings());
    final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    final Path folder;
    Definitions definitions = DefinitionReader.read(JOBS);

    Night(Path folder) {
        this.folder = folder;
    }

    RunOutcome run(String date) {
        return run(date, Path.of("sample-data", date), List.of());
    }

    RunOutcome run(String date, Path inbox, List<io.heshi.intake.gate.Release> releases) {
        return new Reconciliation(database, definitions, Clock.systemUTC(), new Silence())
                .run(new RunRequest(
                        "nightly",
                        LocalDate.parse(date),
                        Path.of(""),
                        folder.resolve("data"),
                        Optional.of(inbox),
                        Optional.of(reports(date)),
                        releases));
    }

    Path reports(String date) {
        return folder.resolve("reports").resolve(date);
    }

    @Override
    public void close() {
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
