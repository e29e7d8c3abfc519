package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that only a few rows give: what changes in them holds nothing, and clears nothing by itself either where it is most of them. */
@Tag("slow")
class FewValuesTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String THIRD = "2025-01-01";
    private static final int PEOPLE = 80;

    private static TestDatabase afterFirst;

    @TempDir
    private Path folder;

    @BeforeAll
    static void firstNight(@TempDir Path folder) throws IOException {
        afterFirst = new Night(folder).left(FIRST, town().write(folder.resolve("first")));
    }

    @AfterAll
    static void drop() {
        afterFirst.close();
    }

    /** Three are seconded beyond their time by the register, ten dead by HR, one by the organization department. */
    private static Town town() {
        Town town = new Town(PEOPLE).having("借调到期日").with("organization", 20, "死亡日期", "2024-03-01");
        for (int i = 1; i <= 3; i++) {
            town.with("register", i, "人员状态", "借出").with("register", i, "借调到期日", "2024-06-30");
        }
        for (int i = 4; i <= 13; i++) {
            town.with("hr", i, "死亡日期", "2024-03-01");
        }
        return town;
    }

    private static Town town(String source, String column, int from, int to, String said) {
        Town town = town();
        for (int i = from; i <= to; i++) {
            town.with(source, i, column, said == null ? "" : said);
        }
        return town;
    }

    @ParameterizedTest(name = "{0} {1} of {3} to {4}: {5}")
    @CsvSource({
        "register, status_until, 借调到期日, 1, 3, NULL",
        "register, status_until, 借调到期日, 1, 3, ",
        "register, status_until, 借调到期日, 2, 2, ",
        "register, status_until, 借调到期日, 1, 3, ####",
        "register, status_until, 借调到期日, 1, 3, 2029-06-30",
        "organization, death_date, 死亡日期, 20, 20, ",
        "organization, death_date, 死亡日期, 20, 20, 2203-01-04",
    })
    void most_of_them_changed_clear_nothing_and_are_told(
            String source, String field, String column, int from, int to, String said) throws IOException {
        try (Night night = new Night(folder, afterFirst.copy())) {
            RunOutcome outcome =
                    night.run(SECOND, town(source, column, from, to, said).write(folder.resolve("second")), List.of());

            assertThat(outcome.messages()).isEmpty();
            assertThat(cleared(night)).isEmpty();
            assertThat(outcome.notes()).anyMatch(note -> note.contains("来源 " + source + " 的 " + field + " 列"));
        }
    }

    @Test
    void a_blank_where_every_row_had_a_value_clears_nothing_and_is_told() throws IOException {
        try (Night night = new Night(folder, afterFirst.copy())) {
            RunOutcome outcome =
                    night.run(SECOND, town("finance", "应发工资", 4, 4, "").write(folder.resolve("second")), List.of());

            assertThat(outcome.messages()).isEmpty();
            assertThat(cleared(night)).isEmpty();
            assertThat(outcome.notes())
                    .anyMatch(note -> note.contains("来源 finance 的 gross_pay 列上次每条记录都有值，本次只有 98.75% 有值"));
        }
    }

    @Test
    void some_of_them_changed_clear_as_ever() throws IOException {
        try (Night night = new Night(folder, afterFirst.copy())) {
            RunOutcome outcome =
                    night.run(SECOND, town("hr", "死亡日期", 4, 5, "").write(folder.resolve("second")), List.of());

            assertThat(outcome.notes()).noneMatch(note -> note.contains("death_date"));
            assertThat(cleared(night)).isNotEmpty();
        }
    }

    @Test
    void what_the_next_night_says_again_is_so() throws IOException {
        try (Night night = new Night(folder, afterFirst.copy())) {
            night.run(SECOND, town("register", "借调到期日", 2, 2, "").write(folder.resolve("second")), List.of());
            RunOutcome outcome =
                    night.run(THIRD, town("register", "借调到期日", 2, 2, "").write(folder.resolve("third")), List.of());

            assertThat(outcome.notes()).noneMatch(note -> note.contains("status_until"));
            assertThat(cleared(night)).hasSize(1);
        }
    }

    private static List<String> cleared(Night night) {
        return night.states().stream()
                .filter(state -> state.endsWith(" cleared"))
                .toList();
    }
}
