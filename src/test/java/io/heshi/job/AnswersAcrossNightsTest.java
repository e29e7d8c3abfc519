package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.Due;
import io.heshi.ledger.Verdict;
import io.heshi.report.record.Explanation;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a later run makes of what staff have said. */
@Tag("slow")
class AnswersAcrossNightsTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final Clerk ONE = new Clerk("甲某", "command");

    private static TestDatabase found;

    @TempDir
    private Path folder;

    private Night night;

    @BeforeAll
    static void find(@TempDir Path folder) throws IOException {
        found = new Night(folder).left(FIRST, town("found").write(folder.resolve("inbox")));
    }

    @AfterAll
    static void drop() {
        found.close();
    }

    @BeforeEach
    void begin() {
        night = new Night(folder, found.copy());
    }

    @AfterEach
    void close() {
        night.close();
    }

    @ParameterizedTest(name = "{0} until {1}, {2} on {3}: {4}")
    @CsvSource({
        "confirmed, 2025-01-31, found,   2024-12-31, confirmed",
        "confirmed, 2025-01-31, other,   2024-12-31, confirmed",
        "confirmed, 2024-12-30, found,   2024-12-31, confirmed",
        "confirmed, 2025-01-31, gone,    2024-12-31, cleared",
        "declared,  '',         found,   2024-12-31, returned",
        "declared,  '',         found,   2024-12-30, declared",
        "declared,  '',         other,   2024-12-31, returned",
        "declared,  '',         gone,    2024-12-31, cleared",
        "unfounded, '',         found,   2024-12-31, explained",
        "unfounded, '',         other,   2024-12-31, open",
        "unfounded, '',         gone,    2024-12-31, cleared",
        "special,   2025-01-31, found,   2024-12-31, open",
        "approved,  2025-01-31, found,   2024-12-31, explained",
        "approved,  2024-12-31, found,   2024-12-31, explained",
        "approved,  2024-12-31, found,   2025-01-01, open",
        "approved,  2025-01-31, other,   2024-12-31, open",
        "transferred, '',       found,   2024-12-31, open"
    })
    void goes_on_as_the_facts_have_it(String verdict, String until, String facts, String date, String state)
            throws IOException {
        say(verdict, until);

        run(date, facts);

        assertThat(night.states()).containsExactly("P01 " + state);
    }

    /** A batch that was declared too early is no flood of findings, and its deadline is still the one that was set. */
    @Test
    void what_comes_back_is_due_by_its_deadline_and_trips_no_brake() throws IOException {
        say("confirmed", "2025-01-15");
        say("declared", "");
        run(SECOND, "found");

        assertThat(night.jdbc.queryForObject(
                        "select reopened from settlement where rule = 'P01' and run_id = 2", Long.class))
                .isZero();
        assertThat(new Due(night.database.dataSource()).by(LocalDate.parse("2025-01-15")))
                .extracting(Due.Item::number, Due.Item::state, Due.Item::until)
                .containsExactly(tuple(1L, "returned", LocalDate.parse("2025-01-15")));
        assertThat(new Due(night.database.dataSource()).by(LocalDate.parse("2025-01-14")))
                .isEmpty();
    }

    /** Staff write numbers into their reasons; the reports mask them as they mask all others. */
    @Test
    void a_number_in_a_reason_is_masked() throws IOException {
        String reason = "本人证号 " + Town.idNumber(1);
        decisions().decide(List.of(new Decision(1, Verdict.UNFOUNDED, reason, Optional.empty(), "", "")), ONE);
        run(SECOND, "found");

        assertThat(new Explanation(night.database.dataSource(), night.definitions)
                        .of(1)
                        .orElseThrow())
                .contains("本人证号 539899")
                .doesNotContain(Town.idNumber(1));
        for (String report : List.of("workbook.xlsx", "index.html", "exceptions.csv", "run.json")) {
            assertThat(text(night.reports(SECOND).resolve(report))).as(report).doesNotContain(Town.idNumber(1));
        }
        assertThat(text(night.reports(SECOND).resolve("workbook.xlsx"))).contains("本人证号 539899");
    }

    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void what_comes_again_shows_the_old_words() throws IOException {
        say("unfounded", "");
        run(SECOND, "other");

        String told = new Explanation(night.database.dataSource(), night.definitions)
                .of(1)
                .orElseThrow();
        assertThat(told).contains("不属实：核实情况", "事实有变");
        assertThat(Files.readString(night.reports(SECOND).resolve("exceptions.csv")))
                .contains("1,P01,高,待处理");
    }

    /** A report tells what was known when its run was settled, whenever it is written; the same horizon gives the same bytes. */
    @Test
    void the_same_horizon_gives_the_same_reports() throws IOException {
        say("unfounded", "");
        run(SECOND, "found");
        assertThat(horizons()).containsExactly(0L, 1L);
        String first = report();
        run(SECOND, "found");
        assertThat(report()).isEqualTo(first).contains("1,P01,高,已说明");

        decisions().decide(List.of(Decision.undoing(1, "填错")), ONE);
        run(SECOND, "found");
        assertThat(horizons()).last().isEqualTo(2L);
        assertThat(report()).contains("1,P01,高,待处理");
    }

    private List<Long> horizons() {
        return night.jdbc.queryForList("select horizon from run order by run_id", Long.class);
    }

    private String report() throws IOException {
        return Files.readString(night.reports(SECOND).resolve("exceptions.csv"));
    }

    private static Town town(String facts) {
        Town town = new Town(30);
        return switch (facts) {
            case "gone" -> town;
            case "other" -> town.without("register", 1).with("finance", 1, "应发工资", "9000");
            default -> town.without("register", 1);
        };
    }

    private void run(String date, String facts) throws IOException {
        Path inbox = town(facts).write(Files.createTempDirectory(folder, "inbox"));
        assertThat(night.run(date, inbox, List.of()).messages()).isEmpty();
    }

    private Decisions decisions() {
        return new Decisions(night.database.dataSource(), Clock.systemUTC());
    }

    private void say(String verdict, String until) {
        Optional<LocalDate> day =
                Optional.of(until).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        boolean approved = verdict.equals("approved");
        decisions()
                .decide(
                        List.of(new Decision(
                                1,
                                Verdict.ofCode(approved ? "special" : verdict).orElseThrow(),
                                "核实情况",
                                day,
                                day.isPresent() ? "云编〔2024〕7号" : "",
                                verdict.equals("transferred") ? "养老科" : "")),
                        ONE);
        if (approved) {
            decisions()
                    .decide(
                            List.of(new Decision(1, Verdict.APPROVED, "同意", Optional.empty(), "", "")),
                            new Clerk("乙某", "command"));
        }
    }
}
