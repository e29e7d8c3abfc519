package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source forgets a whole unit, too few of its people for any gate: one finding of the unit, not one a person. */
@Tag("slow")
class MissingUnitTest {
    private static final int PEOPLE = 200;
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";

    @TempDir
    private Path folder;

    private static Definitions definitions;
    private static TestDatabase afterFirst;

    private Night night;

    @BeforeAll
    static void firstNight(@TempDir Path folder) throws IOException {
        definitions = DefinitionReader.read(withoutGatesOfUnits(folder));
        Night first = new Night(folder);
        first.definitions = definitions;
        afterFirst = first.left(FIRST, town().write(folder.resolve("inbox")));
    }

    @AfterAll
    static void drop() {
        afterFirst.close();
    }

    private void open(TestDatabase database) {
        night = new Night(folder, database);
        night.definitions = definitions;
    }

    /** In a town of three units no gate could forgive one. */
    private static Path withoutGatesOfUnits(Path folder) throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        for (String source : Town.PERSON_SOURCES) {
            Path file = jobs.resolve("sources/" + source + ".yaml");
            Files.writeString(file, Files.readString(file).replaceFirst("\n  units: \\{[^}]*\\}[^\n]*", ""));
        }
        return jobs;
    }

    @AfterEach
    void close() {
        night.close();
    }

    /** The persons 1 to 6 work in a third unit; somebody there has been found before in every source. */
    private static Town town() {
        Town town = new Town(PEOPLE);
        for (String source : Town.PERSON_SOURCES) {
            for (int i = 1; i <= 6; i++) {
                town.with(source, i, "单位代码", "000009").with(source, i, "单位名称", "第九局");
            }
        }
        return town.with("hr", 1, "编制类型", "事业编制")
                .with("organization", 2, "编制类型", "事业编制")
                .with("finance", 3, "编制类型", "事业编制")
                .with("hr", 4, "人员状态", "辞职");
    }

    private static Town without(String source) {
        Town town = town();
        town.of(source).removeIf(row -> "000009".equals(row.get("单位代码")));
        return town;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr", "finance", "register"})
    void a_unit_that_a_source_no_longer_names_is_one_finding_and_nothing_of_its_people_is_opened_or_cleared(
            String source) throws IOException {
        open(afterFirst.copy());
        List<String> before = states("state <> 'pending'");
        assertThat(before).isNotEmpty();

        run(SECOND, without(source));

        assertThat(states("state <> 'pending' and rule not in ('D11', 'U08')")).isEqualTo(without(before, "U08"));
        assertThat(states("rule = 'D11'")).containsExactly("D11 open");
        assertThat(night.jdbc.queryForList(
                        "select e ->> 'column' from finding, jsonb_array_elements(evidence) e where rule = 'D11' and e ->> 'column' like '%missing_persons' and run_id = 2",
                        String.class))
                .containsExactly(source + ".missing_persons");

        run("2025-01-02", without(source));
        assertThat(states("state <> 'pending' and rule not in ('D11', 'U08')")).isEqualTo(without(before, "U08"));

        run("2025-01-03", town());
        assertThat(states("state in ('open', 'pending') and rule <> 'U08'")).isEqualTo(without(before, "U08"));
        assertThat(states("rule = 'D11'")).containsExactly("D11 cleared");
    }

    @Test
    void after_the_grace_span_the_absence_is_a_fact() throws IOException {
        open(afterFirst.copy());
        run(SECOND, without("finance"));
        assertThat(states("rule = 'P02'")).containsOnly("P02 pending");

        run("2025-02-10", without("finance"));

        assertThat(states("rule = 'P02'")).containsOnly("P02 open").hasSize(6);
        assertThat(states("rule = 'D11'")).containsExactly("D11 open");
    }

    @Test
    void a_unit_that_is_gone_from_all_sources_is_gone() throws IOException {
        open(afterFirst.copy());
        Town town = new Town(PEOPLE);
        for (String source : Town.PERSON_SOURCES) {
            town.of(source).removeIf(row -> isOneOf(row, 6));
        }

        run(SECOND, town);

        assertThat(states("rule = 'D11'")).isEmpty();
        assertThat(states("rule = 'P14'")).containsOnly("P14 cleared");
    }

    @Test
    void a_unit_of_few_people_is_not_missed() throws IOException {
        open(TestPostgres.fresh());
        Town before = new Town(PEOPLE);
        for (String source : Town.PERSON_SOURCES) {
            for (int i = 1; i <= 4; i++) {
                before.with(source, i, "单位代码", "000009").with(source, i, "单位名称", "第九局");
            }
        }
        run(FIRST, before);
        before.of("hr").removeIf(row -> isOneOf(row, 4));

        run(SECOND, before);

        assertThat(states("rule = 'D11'")).isEmpty();
    }

    private static boolean isOneOf(Map<String, String> row, int people) {
        for (int i = 1; i <= people; i++) {
            if (Town.idNumber(i).equals(row.get("身份证号"))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> without(List<String> states, String rule) {
        return states.stream().filter(state -> !state.startsWith(rule)).toList();
    }

    private List<String> states(String which) {
        return night.jdbc.queryForList(
                "select rule || ' ' || state from exception where " + which + " order by 1", String.class);
    }

    private void run(String date, Town town) throws IOException {
        RunOutcome outcome = night.run(date, town.write(folder.resolve("inbox-" + date)), List.of());
        assertThat(outcome.messages()).isEmpty();
    }
}
