package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The other two jobs on the sample city, after the nightly one has seen both nights. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FurtherJobsTest {
    private static final String DATE = "2024-12-31";
    private static final Path INBOX = Path.of("sample-data", DATE);

    private Night night;
    private List<String> ledger = List.of();

    @BeforeAll
    void run_both_nights(@TempDir Path folder) {
        night = new Night(folder);
        for (String date : List.of("2024-12-30", DATE)) {
            assertThat(night.run(date).exitCode()).isEqualTo(ExitCode.OK);
        }
        ledger = night.jdbc.queryForList("select number || ' ' || state from exception order by number", String.class);
        for (String job : List.of("payroll-review", "year-end")) {
            RunOutcome outcome = night.run(job, DATE, INBOX, List.of());
            assertThat(outcome.exitCode())
                    .as(String.join("\n", outcome.messages()))
                    .isEqualTo(ExitCode.OK);
            assertThat(outcome.notes()).noneMatch(note -> note.contains("no source takes"));
        }
    }

    @AfterAll
    void close() {
        night.close();
    }

    @Test
    void neither_clears_what_only_the_nightly_job_judges() {
        assertThat(night.jdbc.queryForList(
                        "select number || ' ' || state from exception order by number", String.class))
                .containsAll(ledger);
    }

    @Test
    void the_year_s_end_compares_with_the_nights_before() {
        assertThat(found("year-end", "U18")).isNotEmpty().isEqualTo(found("nightly", "U18"));
        assertThat(found("year-end", "U06")).isEqualTo(found("nightly", "U06"));
    }

    @Test
    void the_review_before_pay_finds_of_its_rules_what_the_night_finds() {
        List<String> rules = night.jdbc.queryForList(
                "select q.rule from run_rule q join run r using (run_id) where r.job = 'payroll-review' and q.examined order by q.rule",
                String.class);
        assertThat(rules).contains("P01", "P04").doesNotContain("U01");
        for (String rule : rules) {
            assertThat(found("payroll-review", rule)).as(rule).isEqualTo(found("nightly", rule));
        }
    }

    private List<String> found(String job, String rule) {
        return night.jdbc.queryForList("""
                select concat_ws('|', f.subject_key, f.subject_part, f.distinction) from finding f join run r using (run_id)
                where r.job = ? and f.rule = ? and r.business_date = ?::date order by 1""", String.class, job, rule, DATE);
    }
}
