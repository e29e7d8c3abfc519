package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.job.Progress;
import io.heshi.job.Reconciliation;
import io.heshi.job.RunOutcome;
import io.heshi.job.RunRequest;
import io.heshi.store.Database;
import io.heshi.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * A given server gives the reports of the embedded one, byte for byte. {@code HESHI_TEST_DATABASE_URL} names a new database, best one
 * that does not sort by code point; {@code _USER} and {@code _PASSWORD} go with it.
 */
@EnabledIfEnvironmentVariable(named = GivenServerTest.URL, matches = ".+")
class GivenServerTest {
    static final String URL = "HESHI_TEST_DATABASE_URL";

    private static final List<String> DATES = List.of("2024-12-30", "2024-12-31");

    @Test
    void both_nights_of_the_sample_give_the_same_reports(@TempDir Path folder) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (String name : List.of("HESHI_DATABASE_URL", "HESHI_DATABASE_USER", "HESHI_DATABASE_PASSWORD")) {
            Optional.ofNullable(System.getenv(name.replace("HESHI_", "HESHI_TEST_")))
                    .ifPresent(value -> given.put(name, value));
        }
        bothNights(Map.of(), folder.resolve("embedded"));
        bothNights(given, folder.resolve("server"));

        for (String date : DATES) {
            for (String file : List.of("workbook.xlsx", "data.xlsx", "index.html", "exceptions.csv")) {
                assertThat(Files.mismatch(
                                folder.resolve("embedded").resolve(date).resolve(file),
                                folder.resolve("server").resolve(date).resolve(file)))
                        .as("first different byte of %s of %s", file, date)
                        .isEqualTo(-1);
            }
        }
    }

    private static void bothNights(Map<String, String> environment, Path folder) {
        Path data = folder.resolve("data");
        try (Database database = Database.open(DatabaseSettings.from(environment, data))) {
            for (String date : DATES) {
                RunOutcome outcome = new Reconciliation(
                                database, DefinitionReader.read(Office.JOBS), Clock.systemUTC(), new Silence())
                        .run(new RunRequest(
                                "nightly",
                                LocalDate.parse(date),
                                Path.of(""),
                                data,
                                Optional.of(Path.of("sample-data", date)),
                                Optional.of(folder.resolve(date)),
                                List.of()));
                assertThat(outcome.messages()).isEmpty();
                assertThat(outcome.attempt()).as("the database must be new").isEqualTo(1);
            }
        }
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
