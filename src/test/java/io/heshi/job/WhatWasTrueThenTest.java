package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a night is what was true of it, in one word everywhere. */
@Tag("slow")
class WhatWasTrueThenTest {
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

    @Test
    void what_a_night_without_reports_opened_is_new_in_the_next_report_that_gets_out_and_only_there()
            throws IOException {
        run("2024-12-27", new Town(40).without("register", 1).without("register", 5));
        // A file in the place of the folder: nothing can be published.
        Files.createDirectories(night.reports("2024-12-30").getParent());
        Files.writeString(night.reports("2024-12-30"), "");
        Town second = new Town(40).without("register", 1).without("register", 2);
        RunOutcome failed = night.run("2024-12-30", second.write(folder.resolve("failed")), List.of());
        assertThat(failed.exitCode()).isEqualTo(ExitCode.OUTPUT);
        assertThat(night.states()).contains("P01 open", "P01 open", "P01 cleared");

        run("2024-12-31", second);
        assertThat(changes("2024-12-31"))
                .containsEntry("new", 1)
                .containsEntry("still", 1)
                .containsEntry("cleared", 1);

        run("2025-01-01", second);
        assertThat(changes("2025-01-01")).containsEntry("still", 2).doesNotContainKeys("new", "cleared");
    }

    @Test
    void an_older_finding_stays_open_when_the_person_moves_and_what_is_first_seen_then_waits() throws IOException {
        Town town = new Town(40).without("finance", 1).with("hr", 2, "编制类型", "事业编制");
        run("2024-12-30", town);
        assertThat(night.states()).containsExactly("P02 open", "P14 open");

        town.with("hr", 1, "变动日期", "2024-12-31").with("register", 2, "进入本单位时间", "2024-12-31");
        town.without("finance", 3).with("hr", 3, "变动日期", "2024-12-31");
        run("2024-12-31", town);

        assertThat(night.states()).containsExactly("P02 open", "P02 pending", "P14 open");
    }

    @Test
    void the_terminal_the_record_and_the_list_of_runs_tell_the_same_figures() throws IOException {
        run(
                "2024-12-30",
                new Town(40)
                        .without("register", 1)
                        .with("register", 2, "进入本单位时间", "2024-12-27")
                        .without("finance", 2));
        RunOutcome outcome = run(
                "2024-12-31",
                new Town(40)
                        .without("register", 3)
                        .with("register", 2, "进入本单位时间", "2024-12-27")
                        .without("finance", 2));

        RunHistory.Counts counts = new RunHistory(night.database.dataSource()).counts(outcome.runId());

        Map<String, Integer> changes = changes("2024-12-31");
        assertThat(changes).containsEntry("new", 1).containsEntry("cleared", 1).containsEntry("pending", 1);
        assertThat(counts.open()).isEqualTo(1);
        assertThat(counts.fresh()).isEqualTo(1);
        assertThat(counts.cleared()).isEqualTo(1);
        assertThat(counts.pending()).isEqualTo(1);
        assertThat(new RunHistory(night.database.dataSource()).latest(1).get(0).open())
                .isEqualTo(1);
    }

    @Test
    void a_date_that_is_run_again_later_is_told_as_it_was() throws IOException {
        Town first = new Town(40).without("register", 1).without("register", 2).with("hr", 3, "编制类型", "事业编制");
        run("2024-12-30", first);
        Map<String, Integer> then = counts("2024-12-30");
        run("2024-12-31", new Town(40).without("register", 1));

        RunOutcome again = run("2024-12-30", first);

        assertThat(counts("2024-12-30")).isEqualTo(then);
        assertThat(new RunHistory(night.database.dataSource())
                        .counts(again.runId())
                        .fresh())
                .isEqualTo(3);
        assertThat(new RunHistory(night.database.dataSource()).latest(1).get(0).open())
                .isEqualTo(3);
    }

    @Test
    void what_nights_added_afterwards_have_alike_is_new_in_the_first_of_them_alone() throws IOException {
        run("2024-12-26", new Town(40));
        run("2024-12-31", new Town(40).without("register", 1));
        Town between = new Town(40)
                .without("register", 1)
                .without("register", 2)
                .without("finance", 3)
                .with("register", 3, "进入本单位时间", "2024-12-20");

        run("2024-12-27", between);
        assertThat(changes("2024-12-27")).containsOnly(Map.entry("new", 2), Map.entry("pending", 1));
        RunOutcome second = run("2024-12-30", between);
        assertThat(changes("2024-12-30")).containsOnly(Map.entry("still", 2), Map.entry("pending", 1));
        assertThat(new RunHistory(night.database.dataSource())
                        .counts(second.runId())
                        .fresh())
                .isZero();

        run("2024-12-31", new Town(40).without("register", 1));
        assertThat(changes("2024-12-31")).containsOnly(Map.entry("still", 1), Map.entry("cleared", 1));
    }

    @Test
    void a_new_surplus_stays_new_until_it_is_gone() throws IOException {
        surplus("2024-12-27", 12);
        assertThat(state("U18")).isEmpty();
        surplus("2024-12-30", 14);
        assertThat(state("U18")).containsExactly("open");
        surplus("2024-12-31", 14);
        assertThat(state("U18")).containsExactly("open");
        surplus("2025-01-01", 13);
        assertThat(state("U18")).containsExactly("open");
        surplus("2025-01-02", 12);
        assertThat(state("U18")).containsExactly("cleared");
        surplus("2025-01-03", 11);
        surplus("2025-01-06", 12);
        assertThat(state("U18")).as("it had gone").containsExactly("open");
    }

    /** So many persons in the first unit, which has eleven places. */
    private void surplus(String date, int people) throws IOException {
        Town town = new Town(2 * people);
        Path inbox = town.write(folder.resolve("inbox-" + date));
        Path quotas = inbox.resolve("quotas/quotas.csv");
        Files.writeString(quotas, Files.readString(quotas).replace("第一局,行政编制,10000", "第一局,行政编制,11"));
        assertThat(night.run(date, inbox, List.of()).messages()).isEmpty();
    }

    private List<String> state(String rule) {
        return night.jdbc.queryForList("select state from exception where rule = ?", String.class, rule);
    }

    private RunOutcome run(String date, Town town) throws IOException {
        RunOutcome outcome =
                night.run(date, town.write(folder.resolve("inbox-" + date + "-" + System.nanoTime())), List.of());
        assertThat(outcome.messages()).isEmpty();
        return outcome;
    }

    private Map<String, Integer> changes(String date) throws IOException {
        return numbers(record(date).path("counts").path("byChange"));
    }

    private Map<String, Integer> counts(String date) throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        record(date).path("counts").properties().forEach(group -> all.putAll(numbers(group.getValue())));
        return all;
    }

    private static Map<String, Integer> numbers(JsonNode node) {
        Map<String, Integer> numbers = new TreeMap<>();
        node.properties()
                .forEach(count -> numbers.put(count.getKey(), count.getValue().asInt()));
        return numbers;
    }

    private JsonNode record(String date) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(night.reports(date).resolve("run.json")));
    }
}
