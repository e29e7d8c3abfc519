package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.gate.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no row of a source tells a unit, rules that compare its units find nothing; that is no sign that there is nothing. */
@Tag("slow")
class SourceWithoutUnitsTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String NOT_JUDGED = "单位代码";

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    @AfterEach
    void close() {
        night.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rules_that_need_its_units_are_named_and_those_that_need_nothing_else_are_not_run(boolean mapped)
            throws IOException {
        if (!mapped) {
            Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
            Path file = jobs.resolve("sources/finance.yaml");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceFirst("(?m)^  unit_code:(.*\\n(?: {4,}.*\\n)*)", "")
                            .replaceFirst("(?m)^  unit_name:(.*\\n(?: {4,}.*\\n)*)", ""));
            night.definitions = DefinitionReader.read(jobs);
        }

        run(FIRST, without(new Town(60), "finance"));

        assertThat(rule("P09").get("examined")).isEqualTo(false);
        assertThat(reason("P09")).contains("finance.unit_code", "finance.unit_name", NOT_JUDGED);
        assertThat(rule("P12").get("examined")).isEqualTo(true);
        // What HR has found of it may go: the payroll never had a word in it.
        assertThat(rule("P12").get("conclusive")).isEqualTo(true);
        assertThat(reason("P12")).contains("finance").contains("没有一行给出单位").contains("no row of the source");
        assertThat(reason("P11")).contains("没有一行给出单位");
        assertThat(reason("D11")).contains("没有一行给出单位");
        assertThat(reason("P01")).isEmpty();
        assertThat(reason("P08")).isEmpty();
        assertThat(Files.readString(night.reports(FIRST).resolve("index.html")))
                .contains("没有一行给出单位")
                .contains("finance.unit_code");
    }

    @Test
    void what_a_source_with_units_has_found_is_not_cleared_when_it_gives_none() throws IOException {
        Town town = new Town(60).with("finance", 1, "单位代码", "000001").with("finance", 1, "单位名称", "第一局");
        run(FIRST, town);
        assertThat(states("P12")).containsExactly("open");

        Path inbox = without(town, "finance").write(folder.resolve(SECOND));
        assertThat(night.run(SECOND, inbox, List.of(new Release("finance", "tester", "so it is")))
                        .messages())
                .isEmpty();
        assertThat(rule("P12").get("examined")).isEqualTo(true);
        assertThat(rule("P12").get("conclusive")).isEqualTo(false);
        assertThat(rule("P09").get("examined")).isEqualTo(false);
        assertThat(states("P12")).containsExactly("open");
    }

    @Test
    void that_one_of_two_columns_is_not_given_changes_nothing() throws IOException {
        Town town = new Town(60);
        town.of("finance").forEach(row -> row.put("单位代码", ""));
        run(FIRST, town);

        assertThat(rule("P09").get("examined")).isEqualTo(true);
        assertThat(reason("P09")).isEmpty();
        assertThat(reason("P12")).isEmpty();
    }

    private static Town without(Town town, String source) {
        town.of(source).forEach(row -> {
            row.put("单位代码", "");
            row.put("单位名称", "");
        });
        return town;
    }

    private void run(String date, Town town) throws IOException {
        assertThat(night.run(date, town.write(folder.resolve(date)), List.of()).messages())
                .isEmpty();
    }

    private Map<String, Object> rule(String rule) {
        return night.jdbc.queryForMap(
                "select examined, conclusive, coalesce(reason, '') as reason from run_rule where rule = ? order by run_id desc limit 1",
                rule);
    }

    private String reason(String rule) {
        return rule(rule).get("reason").toString();
    }

    private List<String> states(String rule) {
        return night.jdbc.queryForList("select state from exception where rule = ?", String.class, rule);
    }
}
