package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.report.record.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class LedgerAcrossNightsTest {
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
    void an_exception_keeps_its_number_when_it_is_cleared_and_found_again() throws IOException {
        run("2024-12-30", new Town(30).without("register", 1));
        run("2024-12-31", new Town(30).without("register", 2));
        run("2025-01-01", new Town(30).without("register", 1));

        assertThat(exceptions())
                .containsExactly(
                        "1|open|1|2024-12-30|2025-01-01|" + Town.idNumber(1),
                        "2|cleared|0|2024-12-31|2024-12-31|" + Town.idNumber(2));
        assertThat(timeline(1))
                .containsExactly("2024-12-30 >open", "2024-12-31 open>cleared", "2025-01-01 cleared>open");
    }

    @Test
    void a_run_for_an_earlier_date_changes_no_state() throws IOException {
        run("2024-12-31", new Town(30).without("register", 1));
        List<String> before = timeline(1);

        run("2024-12-30", new Town(30).without("register", 2));

        assertThat(timeline(1)).isEqualTo(before);
        assertThat(exceptions())
                .containsExactly(
                        "1|open|0|2024-12-31|2024-12-31|" + Town.idNumber(1),
                        "2|cleared|0|2024-12-30|2024-12-30|" + Town.idNumber(2));
        assertThat(new Explanation(night.database.dataSource(), night.definitions).of(2))
                .hasValueSatisfying(text -> assertThat(text).contains("2024-12-31 的批次未再发现 not found on 2024-12-31"));
    }

    @Test
    void an_earlier_date_reopens_nothing_either() throws IOException {
        run("2024-12-29", new Town(30).without("register", 1));
        run("2024-12-31", new Town(30));

        run("2024-12-30", new Town(30).without("register", 1));

        assertThat(exceptions()).containsExactly("1|cleared|0|2024-12-29|2024-12-30|" + Town.idNumber(1));
        assertThat(timeline(1)).containsExactly("2024-12-29 >open", "2024-12-31 open>cleared");
    }

    @Test
    void the_reports_call_cleared_what_the_ledger_cleared() throws IOException {
        Town faulty = new Town(30).without("register", 1).with("hr", 2, "人员状态", "辞职");
        run("2024-12-28", faulty);
        run("2024-12-31", faulty);
        int found = night.states().size();

        run("2024-12-30", new Town(30));
        assertThat(changes("2024-12-30")).as("an earlier date clears nothing").containsExactly("not_judged " + found);

        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Path nightly = jobs.resolve("nightly.yaml");
        Files.writeString(nightly, Files.readString(nightly).replace("rules: all", "rules: [P01]"));
        night.definitions = DefinitionReader.read(jobs);
        run("2025-01-01", new Town(30).without("register", 1));
        assertThat(changes("2025-01-01"))
                .as("nor is a rule judged that the job no longer has, but the ledger lets go of what it found")
                .containsExactly("cleared " + (found - 1), "still 1");
    }

    private List<String> changes(String date) throws IOException {
        JsonNode counts = JsonMapper.shared()
                .readTree(Files.readString(night.reports(date).resolve("run.json")))
                .path("counts")
                .path("byChange");
        return counts.properties().stream()
                .map(count -> count.getKey() + " " + count.getValue().asInt())
                .toList();
    }

    @Test
    void a_rule_whose_source_is_absent_clears_nothing_and_is_told() throws IOException {
        night.definitions = DefinitionReader.read(withOptionalFinance());
        Town town = new Town(30).without("register", 1).with("organization", 2, "姓名", "甲甲甲甲");
        run("2024-12-30", town);
        assertThat(night.states()).containsExactly("D02 open", "P01 open");
        Path inbox = new Town(30).write(folder.resolve("without finance"));
        Files.delete(inbox.resolve("finance/finance.csv"));

        RunOutcome outcome = night.run("2024-12-31", inbox, List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(night.jdbc.queryForList(
                        "select rule from run_rule where run_id = 2 and not examined and reason like '%财政%' order by 1",
                        String.class))
                .contains("P01", "P02", "P04", "P09", "U09")
                .doesNotContain("D02", "P07");
        assertThat(night.states()).as("D02 looks at the names in finance too").containsExactly("D02 open", "P01 open");
        assertThat(Files.readString(night.reports("2024-12-31").resolve("index.html")))
                .contains("P01", "缺");
    }

    @Test
    void a_job_with_fewer_sources_clears_nothing_that_it_could_not_have_found() throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Files.writeString(jobs.resolve("monthly.yaml"), """
                job: monthly
                title: {zh: 每月, en: Monthly}
                inbox: "exports/{date}"
                sources: [register, units, quotas, hr]
                rules: [P07]
                """);
        night.definitions = DefinitionReader.read(jobs);
        Town town = new Town(30).with("organization", 1, "人员状态", "调出").with("hr", 2, "人员状态", "辞职");
        run("2024-12-30", town);
        assertThat(states("P07")).containsExactly("open", "open");

        Path inbox = town.with("hr", 2, "人员状态", "在职").write(folder.resolve("monthly"));
        assertThat(night.run("monthly", "2024-12-31", inbox, List.of()).messages())
                .isEmpty();
        assertThat(states("P07"))
                .as("the monthly run knows nothing of organization")
                .containsExactly("open", "open");

        run("2025-01-01", town);
        assertThat(states("P07")).containsExactly("open", "cleared");
    }

    @Test
    void a_job_that_runs_for_the_first_time_clears_nothing_of_another() throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        String nightly = Files.readString(jobs.resolve("nightly.yaml"));
        Files.writeString(jobs.resolve("other.yaml"), nightly.replace("job: nightly", "job: other"));
        night.definitions = DefinitionReader.read(jobs);
        run("2024-12-30", new Town(30).without("register", 1));

        Path whole = new Town(30).write(folder.resolve("other"));
        night.run("other", "2024-12-31", whole, List.of());
        assertThat(states("P01")).containsExactly("open");

        night.run("other", "2025-01-02", new Town(30).write(folder.resolve("again")), List.of());
        assertThat(states("P01")).containsExactly("cleared");
    }

    @Test
    void what_a_rule_found_is_cleared_when_the_job_no_longer_has_the_rule() throws IOException {
        run("2024-12-30", new Town(30).without("register", 1));
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Path nightly = jobs.resolve("nightly.yaml");
        Files.writeString(nightly, Files.readString(nightly).replace("rules: all", "rules: [P07]"));
        night.definitions = DefinitionReader.read(jobs);

        run("2024-12-31", new Town(30).without("register", 1));

        assertThat(states("P01")).containsExactly("cleared");
        assertThat(new Explanation(night.database.dataSource(), night.definitions).of(1))
                .hasValueSatisfying(text -> assertThat(text).contains("任务不再使用该规则"));
    }

    private List<String> states(String rule) {
        return night.jdbc.queryForList(
                "select state from exception where rule = ? order by number", String.class, rule);
    }

    private void run(String date, Town town) throws IOException {
        RunOutcome outcome = night.run(date, town.write(folder.resolve("inbox-" + date)), List.of());
        assertThat(outcome.messages()).isEmpty();
    }

    private List<String> exceptions() {
        return night.jdbc.queryForList("""
                select concat_ws('|', number, state, reopened, first_seen, last_seen,
                    (select min(person_id_no) from finding f where f.subject_key = e.subject_key))
                from exception e order by number""", String.class);
    }

    private List<String> timeline(int number) {
        return night.jdbc.queryForList(
                "select business_date || ' ' || from_state || '>' || to_state from exception_event where number = ? order by seq",
                String.class,
                number);
    }

    /** The shipped definitions, but that a night without finance is possible. */
    private Path withOptionalFinance() throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Path finance = jobs.resolve("sources/finance.yaml");
        String text = Files.readString(finance);
        assertThat(text).contains("required: true");
        Files.writeString(finance, text.replace("required: true", "required: false"));
        return jobs;
    }
}
