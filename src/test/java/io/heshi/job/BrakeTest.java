package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.gate.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What one rule may change in one night, in a town where more than four in one night is a flood. */
@Tag("slow")
class BrakeTest {
    private static final int PEOPLE = 60;
    private static final String JOB = "narrow";
    /** The brake asks about each rule by itself, so that one is enough. */
    private static final String DEFINITION = """
            job: narrow
            title: {zh: 小, en: Small}
            inbox: "{date}"
            reports: "reports"
            sources: [register, units, hr, finance, organization]
            rules: [D04]
            report: payroll
            """;

    private static final String[] DATES = {"2024-12-27", "2024-12-30", "2024-12-31", "2025-01-01"};

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() throws IOException {
        night = new Night(folder);
        night.definitions = DefinitionReader.read(jobs("2", "4"));
    }

    @AfterEach
    void close() {
        night.close();
    }

    private Path jobs(String times, String least) throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs-" + System.nanoTime()));
        Path settings = jobs.resolve("settings.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("brake_times: {value: 10", "brake_times: {value: " + times)
                        .replace("brake_least: {value: 100", "brake_least: {value: " + least));
        Files.writeString(jobs.resolve(JOB + ".yaml"), DEFINITION);
        Path hr = jobs.resolve("sources/hr.yaml");
        Files.writeString(
                hr, Files.readString(hr).replace("\ngates:\n", "\ngates:\n  likeness: {varying: [birth_date]}\n"));
        return jobs;
    }

    /** Of how many people the register has another birth date than HR: as many findings of D04, and no gate sees them. */
    private static Town town(int differing) {
        Town town = new Town(PEOPLE);
        for (int i = 1; i <= PEOPLE; i++) {
            String id = Town.idNumber(i);
            String year = id.substring(6, 10);
            town.with("hr", i, "出生日期", String.format(Locale.ROOT, "%s-01-0%d", year, i <= differing ? 2 : 1));
        }
        return town;
    }

    static Stream<Arguments> nights() {
        return Stream.of(
                // findings of D04 on each night, and whether the last one is held, and for what
                Arguments.of("a first night is no flood", List.of(40), ""),
                Arguments.of("a few more", List.of(10, 11, 14), ""),
                Arguments.of("a flood on the second night", List.of(3, 40), "opens"),
                Arguments.of("a flood after a quiet night", List.of(10, 11, 30), "opens"),
                Arguments.of("twice as many as in the last night", List.of(2, 6, 14), ""),
                Arguments.of("three times as many", List.of(2, 6, 20), "opens"),
                Arguments.of("all but a few cleared at once", List.of(20, 20, 3), "clears"),
                Arguments.of("some cleared", List.of(20, 20, 17), ""),
                Arguments.of("the same again after a flood that was released", List.of(2, 2, 20, 2), "clears"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nights")
    void a_rule_may_change_so_much_and_no_more(String name, List<Integer> counts, String held) throws IOException {
        for (int i = 0; i < counts.size() - 1; i++) {
            RunOutcome outcome = run(DATES[i], town(counts.get(i)), List.of(new Release("D04", "值班员", "核对过")));
            assertThat(outcome.messages()).isEmpty();
        }
        List<String> ledger = night.ledger();

        RunOutcome outcome = run(DATES[counts.size() - 1], town(counts.get(counts.size() - 1)), List.of());

        if (held.isEmpty()) {
            assertThat(outcome.messages()).isEmpty();
        } else {
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
            assertThat(outcome.messages()).singleElement().asString().startsWith("刹车: 规则 D04 ");
            assertThat(night.ledger()).isEqualTo(ledger);
            assertThat(new RunHistory(night.database.dataSource()).heldSources(outcome.runId()))
                    .containsExactly("D04");
            assertThat(night.jdbc.queryForList(
                            "select gate from gate_reading where source = 'D04' and closed and run_id = ?",
                            String.class,
                            outcome.runId()))
                    .containsExactly(held);
        }
    }

    @Test
    void the_brake_is_released_with_a_reason_and_the_same_attempt_goes_on() throws IOException {
        run(DATES[0], town(2), List.of());
        Path inbox = town(30).write(folder.resolve("flood"));
        assertThat(night.run(JOB, DATES[1], inbox, List.of()).exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(night.run(JOB, DATES[1], inbox, List.of(new Release("P01", "值班员", "看错了")))
                        .exitCode())
                .isEqualTo(ExitCode.HELD);

        RunOutcome outcome = night.run(JOB, DATES[1], inbox, List.of(new Release("D04", "值班员", "人社批量更正")));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.attempt()).isEqualTo(1);
        assertThat(night.states()).hasSize(30);
        assertThat(night.jdbc.queryForList(
                        "select concat_ws('|', gate, previous, current, allowed, released_by, reason) from gate_reading where source = 'D04'",
                        String.class))
                .containsExactly("opens|0|28|4|值班员|人社批量更正");
        assertThat(Files.readString(night.reports(DATES[1]).resolve("run.json")))
                .contains("\"released\" : true")
                .doesNotContain("值班员");
    }

    @Test
    void a_rule_that_has_changed_has_no_last_night() throws IOException {
        run(DATES[0], town(2), List.of());
        run(DATES[1], town(2), List.of());
        Path jobs = jobs("2", "4");
        Path rule = jobs.resolve("rules/data/D04-sex-or-birth-differs-from-id.yaml");
        String text = Files.readString(rule);
        Files.writeString(rule, text.replaceFirst("when: >-\n", "when: >-\n  1 = 1 and "));
        assertThat(Files.readString(rule)).isNotEqualTo(text);
        night.definitions = DefinitionReader.read(jobs);

        assertThat(run(DATES[2], town(40), List.of()).messages()).isEmpty();
    }

    @Test
    void a_column_that_is_given_for_the_first_time_is_no_flood() throws IOException {
        run(DATES[0], new Town(PEOPLE), List.of());
        run(DATES[1], new Town(PEOPLE), List.of());

        assertThat(run(DATES[2], town(30), List.of()).messages()).isEmpty();
        assertThat(night.states()).hasSize(30);
    }

    @Test
    void a_run_for_an_earlier_date_changes_no_state_and_is_not_held() throws IOException {
        run(DATES[0], town(2), List.of());
        run(DATES[2], town(2), List.of());

        assertThat(run(DATES[1], town(40), List.of()).messages()).isEmpty();
    }

    private RunOutcome run(String date, Town town, List<Release> releases) throws IOException {
        return night.run(JOB, date, town.write(folder.resolve("inbox-" + date)), releases);
    }
}
