package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final Surroundings SURROUNDINGS = new Surroundings("PostgreSQL 18", "17", "2022");

    @Test
    void look(@TempDir Path folder) {
        try (TestDatabase database = TestPostgres.fresh()) {
            City.fill(database.dataSource(), City.Execution.FIRST);
            var files = new Publisher(database.dataSource(), SURROUNDINGS)
                    .publish(2, CityDefinitions.job(true), CityDefinitions.definitions(), Path.of("target/look"));
            assertThat(files).hasSize(4);
        }
    }
}
