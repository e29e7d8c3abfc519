package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.report.facts.RunFacts;
import io.heshi.report.facts.RunSummary;
import io.heshi.report.facts.RunSummary.DepartmentLine;
import io.heshi.report.facts.RunSummary.RuleLine;
import io.heshi.report.facts.RunSummary.Sum;
import io.heshi.report.facts.RunSummaryReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One night of a small town in which much has happened: what is of one cause ends at one exception. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneCauseTest {
    private static final String DATE = "2024-12-31";
    private static final int PEOPLE = 300;

    private Night night;
    private Town town;

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        town = new Town(PEOPLE)
                // A digit of the number is wrong in the payroll, and with it the check.
                .with("finance", 1, "身份证号", damaged(1))
                // Nowhere but in the payroll, with a number that fails its check.
                .with("finance", 2, "身份证号", damaged(2))
                .without("register", 2)
                .without("hr", 2)
                .without("organization", 2)
                // Dead for months, by HR.
                .with("hr", 3, "死亡日期", "2024-06-03")
                .with("hr", 3, "人员状态", "死亡")
                // Dead, and the register knows it.
                .with("hr", 4, "死亡日期", "2024-06-03")
                .with("hr", 4, "人员状态", "死亡")
                .with("register", 4, "人员状态", "死亡")
                .with("register", 4, "变动日期", "2024-06-03")
                // Retired by HR, with a pension; the register and the payroll go on.
                .with("hr", 5, "人员状态", "退休")
                .with("hr", 5, "退休日期", "2024-08-31")
                .with("hr", 5, "变动日期", "2024-08-31")
                .with("hr", 5, "待遇享受开始年月", "2024-09")
                // Retired by HR, no longer paid; the register is late.
                .with("hr", 6, "人员状态", "退休")
                .with("hr", 6, "退休日期", "2024-08-31")
                .with("hr", 6, "变动日期", "2024-08-31")
                .without("finance", 6)
                // Gone by HR, no longer paid.
                .with("hr", 7, "人员状态", "辞职")
                .with("hr", 7, "变动日期", "2024-08-31")
                .without("finance", 7)
                // Not paid, for no reason that anybody gives.
                .without("finance", 8)
                // Nowhere but in the payroll.
                .without("register", 9)
                .without("hr", 9)
                .without("organization", 9)
                // The number fails its check everywhere, and the register says that the person has resigned.
                .with("register", 10, "人员状态", "辞职")
                .with("register", 10, "变动日期", "2024-03-01")
                .with("finance", 10, "身份证号", damaged(10))
                .with("hr", 10, "身份证号", damaged(10))
                .with("organization", 10, "身份证号", damaged(10))
                .with("register", 10, "身份证号", damaged(10))
                // Died within the grace span: all of it waits.
                .with("hr", 11, "死亡日期", "2024-12-28")
                .with("hr", 11, "人员状态", "死亡")
                // A number with a digit wrong in the payroll, of somebody who has retired.
                .with("hr", 12, "人员状态", "退休")
                .with("hr", 12, "退休日期", "2024-08-31")
                .with("hr", 12, "变动日期", "2024-08-31")
                .with("finance", 12, "身份证号", damaged(12))
                // In post and paid, but in another unit.
                .with("finance", 13, "单位代码", "000001")
                .with("finance", 13, "单位名称", "第一局");
        another(town, 14);
        night = new Night(folder);
        RunOutcome outcome = night.run(DATE, town.write(folder.resolve("inbox")), List.of());
        assertThat(outcome.messages()).isEmpty();
    }

    @AfterAll
    void close() {
        night.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a number damaged in one source                | 1  | D01=D03 D03=- P01=D03 P02=D03
                    a damaged number of somebody unknown          | 2  | D01=- P01=D01
                    a death                                       | 3  | P06=- P20=P06
                    a death that the register knows               | 4  | P01=P06 P06=-
                    a retirement with a pension                   | 5  | P03=P04 P04=- P10=P04 P20=P04
                    a retirement of which the register is late    | 6  | P02=P03 P03=- P20=P03
                    a leave of which the register is late         | 7  | P02=P07 P07=- P20=P07
                    not paid                                      | 8  | P02=-
                    in the payroll only                           | 9  | P01=-
                    a damaged number that the register has too    | 10 | D01=- P01=-
                    a death within the grace span                 | 11 | P06=-
                    a damaged number of somebody retired          | 12 | D01=D03 D03=- P01=D03 P02=D03 P03=- P20=P03
                    pay from another unit                         | 13 | P12=-
                    two places and pay from both                  | 14 | P08=- P09=-
                    nothing at all                                | 20 | ''
                    """)
    void what_is_of_one_cause_ends_at_one_exception(String what, int person, String explained) {
        assertThat(told(Town.name(person), 1)).isEqualTo(explained);
    }

    /** Pay is 5,000 and the number of the person; what stands under a damaged number has only to be verified. */
    @Test
    void persons_and_money_are_counted_once() throws Exception {
        RunSummary summary = summary();

        assertThat(summary.findings().personsConcerned()).isEqualTo(13);
        assertThat(summary.findings().folded())
                .isEqualTo(night.jdbc.queryForObject("select count(*) from run_because", Long.class))
                .isGreaterThan(12);
        Sum suspected = new Sum(
                6, new BigDecimal("30045.00"), summary.money().suspected().total());
        assertThat(summary.money().suspected()).isEqualTo(suspected);
        assertThat(summary.money().high()).isEqualTo(suspected);
        assertThat(summary.money().verify().persons()).isEqualTo(3);
        assertThat(summary.money().verify().monthly()).isEqualByComparingTo("15015");
        assertThat(summary.rules().stream()
                        .filter(rule -> rule.moneyIs().equals("suspected"))
                        .map(RuleLine::money)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("30045");
        assertThat(summary.departments().stream().map(DepartmentLine::money).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("30045");
        assertThat(summary.departments().stream()
                        .mapToLong(DepartmentLine::persons)
                        .sum())
                .isEqualTo(13);
    }

    private RunSummary summary() throws Exception {
        try (Connection connection = night.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            RunSummary summary = new RunSummaryReader(RunFacts.open(connection, 1, Runnable::run)).read();
            connection.rollback();
            return summary;
        }
    }

    /** Every finding of the persons of a name, with the rule that explains it. */
    private String told(String name, int run) {
        return String.join(" ", night.jdbc.queryForList("""
                select distinct e.rule || '=' || coalesce(c.rule, '-') as told
                from finding f
                join exception e using (rule, scope, subject_key, subject_part, distinction)
                left join run_because b on b.run_id = f.run_id and b.number = e.number
                left join exception c on c.number = b.because_of
                where f.person_name = ? and f.run_id = ? order by told""", String.class, name, run));
    }

    /** "Not the same person": what was folded under it stands for itself again. */
    @Test
    void what_staff_have_explained_explains_nothing(@TempDir Path folder) throws IOException {
        night.jdbc.update("update exception set state = 'explained' where rule = 'D03'");
        assertThat(night.run("2025-01-01", town.write(folder.resolve("later")), List.of())
                        .messages())
                .isEmpty();

        assertThat(told(Town.name(1), 2)).isEqualTo("D01=- D03=- P01=D01 P02=-");
    }

    /** A second row in the register and the payroll, in the other unit. */
    private static void another(Town town, int person) {
        for (String source : List.of("register", "finance")) {
            Map<String, String> row = Town.person(person);
            row.putAll(Map.of("单位代码", "000002", "单位名称", "第二局"));
            town.add(source, row);
        }
    }

    /** The number with another check digit. */
    private static String damaged(int person) {
        String number = Town.idNumber(person);
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '1' ? '2' : '1');
    }
}
