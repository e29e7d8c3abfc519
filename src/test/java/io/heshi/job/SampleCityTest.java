package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Job;
import io.heshi.examine.Examination;
import io.heshi.figures.Counting;
import io.heshi.identity.Identification;
import io.heshi.report.record.Explanation;
import io.heshi.store.Run;
import io.heshi.testing.SampleTruth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Both nights of the sample city, in order, against the truth that was planted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCityTest {
    /** The second night, each with what it did to the ledger; who is gone is known from the first. */
    private static final String CHANGES = """
            select concat_ws('|', case when e.state = 'cleared' then 'cleared' when v.number is not null then 'new' else 'still' end,
                f.rule, f.scope, %s, nullif(f.subject_part, ''))
            from exception e
            join (select distinct on (rule, scope, subject_key, subject_part, distinction) * from finding
                  order by rule, scope, subject_key, subject_part, distinction, run_id desc) f
              using (rule, scope, subject_key, subject_part, distinction)
            left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
            left join exception_event v on v.number = e.number and v.business_date = '2024-12-31' and v.to_state <> 'cleared'""".formatted(SampleTruth.SUBJECT);

    private Night night;

    @BeforeAll
    void run_both_nights(@TempDir Path folder) {
        night = new Night(folder);
        for (String date : List.of("2024-12-30", "2024-12-31")) {
            RunOutcome outcome = night.run(date);
            assertThat(outcome.messages()).isEmpty();
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        }
    }

    @AfterAll
    void close() {
        night.close();
    }

    @Test
    void the_first_night_finds_exactly_what_was_planted() throws IOException {
        assertExactly(found("2024-12-30"), SampleTruth.planted("2024-12-30", List.of("new", "still")));
    }

    @Test
    void the_second_night_finds_exactly_what_was_planted() throws IOException {
        assertExactly(found("2024-12-31"), SampleTruth.planted("2024-12-31", List.of("new", "still")));
    }

    @Test
    void the_second_night_opens_and_clears_exactly_what_was_planted() throws IOException {
        TreeSet<String> planted = new TreeSet<>();
        for (String change : List.of("new", "still", "cleared")) {
            SampleTruth.planted("2024-12-31", List.of(change)).forEach(line -> planted.add(change + "|" + line));
        }
        assertThat(planted).anyMatch(line -> line.startsWith("new")).anyMatch(line -> line.startsWith("cleared"));
        assertExactly(new TreeSet<>(night.jdbc.queryForList(CHANGES, String.class)), planted);
    }

    @Test
    void staff_read_no_code_of_the_program_and_no_number_of_a_region() throws IOException {
        Path reports = night.reports("2024-12-31");
        PlainWords words = new PlainWords()
                .csv(reports.resolve("exceptions.csv"))
                .workbook(reports.resolve("workbook.xlsx"))
                .page(reports.resolve("index.html"));
        Explanation explanation = new Explanation(night.database.dataSource(), night.definitions);
        for (long number : night.jdbc.queryForList("select min(number) from exception group by rule", Long.class)) {
            explanation
                    .of(number)
                    .orElseThrow()
                    .lines()
                    .filter(line -> line.startsWith("    "))
                    .forEach(line -> words.look("explain", line));
        }

        words.assertNoCode();
    }

    /** What a restart does whose server has lost the claims: the ledger and the history of places know the night already. */
    @Test
    void identified_and_examined_again_after_it_is_settled_the_second_night_is_the_same() {
        LocalDate graceStart =
                night.jdbc.queryForObject("select grace_start from run where run_id = 2", LocalDate.class);
        Run run = new Run(2, "nightly", LocalDate.parse("2024-12-31"), 1, graceStart);
        Job job = night.definitions.jobs().get("nightly");
        List<String> personSources = job.sources().stream()
                .filter(name -> night.definitions.sources().get(name).claims() == ClaimKind.PERSON)
                .toList();
        Map<String, String> once = contents();
        assertThat(once).containsKeys("run_unit_quota", "run_person_change", "run_pool_month", "finding");

        DataSource dataSource = night.database.dataSource();
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> {
            new Identification(dataSource).identify(run, personSources, job.settings(), Optional.empty());
            new Counting(dataSource).count(run, personSources, job.settings());
            new Examination(dataSource).examine(run, job, night.definitions);
        });

        assertThat(contents()).isEqualTo(once);
    }

    /** A checksum of every table's rows of the second night, but for the seconds that statements took. */
    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (String table : night.jdbc.queryForList("""
                select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name = 'run_id' and t.table_type = 'BASE TABLE'
                  and c.table_name <> 'statement_timing'""", String.class)) {
            night.jdbc
                    .queryForList(
                            "select md5(string_agg(t::text, '|' order by t::text collate \"C\")) from %s t where run_id = 2 having count(*) > 0"
                                    .formatted(table),
                            String.class)
                    .forEach(sum -> contents.put(table, sum));
        }
        return contents;
    }

    private static void assertExactly(TreeSet<String> found, TreeSet<String> planted) {
        TreeSet<String> missing = new TreeSet<>(planted);
        missing.removeAll(found);
        TreeSet<String> extra = new TreeSet<>(found);
        extra.removeAll(planted);
        assertThat(missing).as("planted, but not found; extra: %s", extra).isEmpty();
        assertThat(extra).as("found, but not planted").isEmpty();
    }

    private TreeSet<String> found(String date) {
        return new TreeSet<>(night.jdbc.queryForList(SampleTruth.FOUND, String.class, date));
    }
}
