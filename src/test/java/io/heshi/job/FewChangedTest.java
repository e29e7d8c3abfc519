package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.city.CityGenerator;
import io.heshi.city.plan.CityPlan;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damaged columns in which so few rows say something else that nothing holds: the column is named, and nothing is cleared that still stands. */
@Tag("slow")
class FewChangedTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";

    private static Path city;
    private static TestDatabase afterFirst;
    private static List<String> clearedBySoundFiles;

    @TempDir
    private Path folder;

    /** On the second night a unit is abolished. */
    @BeforeAll
    static void nights(@TempDir Path folder) throws IOException {
        city = folder.resolve("city");
        new CityGenerator(new CityPlan(600, 40, 81, List.of(LocalDate.parse(FIRST), LocalDate.parse(SECOND)), false))
                .write(city);
        afterFirst = new Night(folder.resolve("first")).left(FIRST, city.resolve(FIRST));
        try (Night night = new Night(folder.resolve("sound"), afterFirst.copy())) {
            night.run(SECOND, city.resolve(SECOND), List.of());
            clearedBySoundFiles = cleared(night);
        }
    }

    @AfterAll
    static void drop() {
        afterFirst.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "organization, 姓名, cut to four characters, name",
        "hr, 姓名, cut to four characters, name",
        "finance, 姓名, cut to four characters, name",
        "units, 机构状态, moved up a row, unit_status",
        "units, 机构状态, moved down a row, unit_status",
        "units, 机构状态, turned upside down, unit_status",
        "units, 机构状态, shuffled, unit_status",
        "finance, 人员状况, sorted apart from the rest, person_status",
    })
    void are_named(String source, String header, String damage, String field) throws IOException {
        int column = Exports.Table.of(city.resolve(SECOND), source).headers().indexOf(header);
        Path inbox = Exports.harmed(
                city.resolve(SECOND),
                folder.resolve("harmed"),
                source,
                (head, rows) -> Damage.of(damage).way().harm(head, rows, column));
        try (Night night = new Night(folder.resolve("night"), afterFirst.copy())) {
            RunOutcome outcome = night.run(SECOND, inbox, List.of());

            assertThat(outcome.messages()).isEmpty();
            assertThat(outcome.notes()).anyMatch(note -> note.contains("来源 " + source + " 的 " + field + " 列"));
            assertThat(clearedBySoundFiles).containsAll(cleared(night));
        }
    }

    private static List<String> cleared(Night night) {
        return night.states().stream()
                .filter(state -> state.endsWith(" cleared"))
                .toList();
    }
}
