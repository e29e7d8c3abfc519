package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of a person is rejected because its fields do not fit the headers: that person is not missing in the source. */
@Tag("slow")
class RejectedPersonTest {
    private static final int PEOPLE = 400;
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String THIRD = "2025-01-02";

    @TempDir
    private Path folder;

    private static TestDatabase afterFirst;

    private Night night;

    @BeforeAll
    static void firstNight(@TempDir Path folder) throws IOException {
        afterFirst = new Night(folder).left(FIRST, town().write(folder.resolve(FIRST)));
    }

    @AfterAll
    static void drop() {
        afterFirst.close();
    }

    @BeforeEach
    void begin() {
        night = new Night(folder, afterFirst.copy());
    }

    @AfterEach
    void close() {
        night.close();
    }

    /** The person 7 has been found in every source before, the person 8 in none. */
    private static Town town() {
        return new Town(PEOPLE).with("hr", 7, "编制类型", "事业编制").with("finance", 7, "编制类型", "事业编制");
    }

    @ParameterizedTest
    @CsvSource({"register, 8", "finance, 8", "hr, 8", "organization, 8", "register, 7", "finance, 7", "hr, 7"})
    void waits_and_keeps_what_was_open(String source, int person) throws IOException {
        List<String> before = open();
        assertThat(before).isNotEmpty();

        run(SECOND, town().with(source, person, "职务", "科长,党支部书记"));

        assertThat(open()).isEqualTo(before);
        assertThat(night.jdbc.queryForList("select source from run_rejected_person", String.class))
                .contains(source);

        run(THIRD, town());
        assertThat(open()).isEqualTo(before);
        assertThat(night.jdbc.queryForList("select person_key from place where valid_to is not null", Long.class))
                .isEmpty();
    }

    private void run(String date, Town town) throws IOException {
        RunOutcome outcome = night.run(date, town.write(folder.resolve(date)), List.of());
        assertThat(outcome.messages()).isEmpty();
    }

    private List<String> open() {
        return night.jdbc.queryForList(
                "select rule || ' ' || subject_key from exception where state = 'open' and scope in ('person', 'unit') order by 1",
                String.class);
    }
}
