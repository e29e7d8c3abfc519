package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a row says of a person is said of a time: who is paid now, who is in post on the day, which of several spells holds. One town, one
 * night, and somebody for every shape in which sources say it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningInTimeTest {
    private static final String DATE = "2024-12-31";
    private static final int QUIET = 120;
    private static final String STATUS = "人员状态";
    private static final String ON = "变动日期";
    private static final String WHY = "变动原因";
    private static final String PAY = "应发工资";
    private static final String MONTH = "发放月份";
    private static final String ENTERED = "进入本单位时间";
    private static final String PLACE_FROM = "入编时间";
    private static final String RETIRED = "退休日期";
    private static final String DIED = "死亡日期";
    private static final String INSURED = "参保状态";
    private static final String PENSION = "待遇享受开始年月";
    private static final String POST = "职务";
    private static final String BORN = "出生日期";

    /** What the sources say of somebody, and the findings: rule, a question mark while pending, months where they are counted. */
    private static final List<Shape> SHAPES = List.of(
            // Paid now is more than nothing for the newest month.
            shape("in post, pay of nothing", "P02").pay("0"),
            shape("gone, pay of nothing").gone("调出", "2024-10-08").pay("0"),
            shape("gone, a negative row alone").gone("调出", "2024-10-08").pay("-500"),
            shape("gone, paid and taken back in one month")
                    .gone("辞职", "2024-10-08")
                    .pay("6000")
                    .paid("2024-12", "-6000"),
            shape("gone, taken back a month later")
                    .gone("辞职", "2024-10-08")
                    .unpaid()
                    .paid("2024-10", "5000")
                    .paid("2024-11", "5000")
                    .paid("2024-12", "-5000"),
            shape("gone, taken back in part", "P01 2")
                    .gone("辞职", "2024-10-08")
                    .unpaid()
                    .paid("2024-11", "5000")
                    .paid("2024-12", "5000")
                    .paid("2024-12", "-1000"),
            shape("gone this month, paid this month").gone("调出", "2024-12-05"),
            shape("dead this month, paid this month").gone("死亡", "2024-12-03"),
            shape("retired this month, paid this month", "P01? 0").gone("退休", "2024-12"),
            shape("gone within the grace, paid this month", "P01? 0").gone("调出", "2024-12-20"),
            shape("gone within the grace, arrears")
                    .gone("调出", "2024-12-20")
                    .unpaid()
                    .paid("2024-11", "5000"),
            shape("retired last month, paid this month", "P01 1", "P04 1")
                    .gone("退休", "2024-11-30")
                    .said("hr", RETIRED, "2024-11-30"),
            shape("dead last month, paid this month", "P01 1", "P06 1").gone("死亡", "2024-11-03"),
            shape("gone, arrears of months served")
                    .gone("调出", "2024-10-08")
                    .unpaid()
                    .paid("2024-09", "5000"),
            shape("gone, arrears of the month of the leave")
                    .gone("调出", "2024-10-08")
                    .unpaid()
                    .paid("2024-10", "5000"),
            shape("gone, arrears of a month after the leave", "P01 1")
                    .gone("调出", "2024-10-08")
                    .unpaid()
                    .paid("2024-11", "5000"),
            shape("gone on a day nobody tells, paid now", "P01 -").gone("调出", ""),
            shape("gone on a day nobody tells, arrears").gone("调出", "").unpaid().paid("2024-11", "5000"),
            shape("unknown to all, paid now", "P01 -").unknown(),
            shape("unknown to all, arrears").unknown().unpaid().paid("2024-11", "5000"),
            shape("a quarter in one file, in post").paid("2024-10", "5000").paid("2024-11", "5000"),
            shape("a quarter, in post, pay has stopped", "P02")
                    .unpaid()
                    .paid("2024-10", "5000")
                    .paid("2024-11", "5000"),
            shape("a quarter, gone in the middle")
                    .gone("辞职", "2024-11-20")
                    .unpaid()
                    .paid("2024-10", "5000")
                    .paid("2024-11", "5000"),
            shape("a quarter, gone before, paid on", "P01 2")
                    .gone("辞职", "2024-10-08")
                    .paid("2024-10", "5000")
                    .paid("2024-11", "5000"),
            shape("next month beside this one").paid("2025-01", "5000"),
            shape("next month alone", "P02").unpaid().paid("2025-01", "5000"),
            shape("nothing and a bonus in one month").pay("0").paid("2024-12", "800"),
            shape("resigned by HR, paid while serving", "P07 0", "P02", "P20")
                    .said("hr", STATUS, "辞职")
                    .said("hr", ON, "2024-11-05")
                    .unpaid()
                    .paid("2024-11", "5000"),
            shape("deceased by HR, arrears of months served", "P06 0", "P02", "P20")
                    .said("hr", STATUS, "死亡")
                    .said("hr", DIED, "2024-11-05")
                    .unpaid()
                    .paid("2024-10", "5000"),

            // In post on the day is entered by then and not left by then.
            shape("enters the unit next month", "D09").only("register").said("register", ENTERED, "2025-02-01"),
            shape("takes the place next month", "D09").only("register").said("register", PLACE_FROM, "2025-02-01"),
            shape("enters next month by a date without a day", "D09")
                    .only("register")
                    .said("register", ENTERED, "2025-02"),
            shape("enters next year by a date of a year", "D09")
                    .only("register")
                    .said("register", PLACE_FROM, "2025"),
            shape("enters next month and is paid already", "D09", "P01? -")
                    .only("register", "finance")
                    .said("register", ENTERED, "2025-02-01"),
            shape("enters next month by HR").said("hr", ENTERED, "2025-02-01"),
            shape("entered on the day").said("register", ENTERED, DATE),
            shape("entered by a slip of the pen far ahead", "D09").said("register", ENTERED, "2042-03-01"),
            shape("retires next month by all", "D10").gone("退休", "2025-01-31"),
            shape("resigns next month by a date without a day", "D10").gone("辞职", "2025-01"),
            shape("is transferred next year", "D10").gone("调出", "2025"),
            shape("retires next month by HR alone", "D10")
                    .said("hr", STATUS, "退休")
                    .said("hr", ON, "2025-01-31")
                    .said("hr", RETIRED, "2025-01-31"),
            shape("retires next month by the organization alone", "D10")
                    .said("organization", STATUS, "21")
                    .said("organization", ON, "2025-01-31"),
            shape("leaves next month by the register alone", "D10")
                    .said("register", STATUS, "调出")
                    .said("register", ON, "2025-01-31"),
            shape("retirement approved today for next month", "D10")
                    .gone("退休", "2024-12-20")
                    .said("register", RETIRED, "2025-01-31")
                    .said("hr", RETIRED, "2025-01-31")
                    .said("organization", RETIRED, "2025-01-31"),
            shape("insurance ends next month", "D10")
                    .said("hr", STATUS, "")
                    .said("hr", INSURED, "终止参保")
                    .said("hr", ON, "2025-01-31"),
            shape("left on the day, paid this month", "P01? 0").gone("调出", DATE),
            shape("left by a slip of the pen far ahead, paid", "P01 -").gone("调出", "2042-08-01"),
            shape("dead by a slip of the pen ahead", "P06 -")
                    .said("hr", STATUS, "死亡")
                    .said("hr", ON, "2025-08-01"),
            shape("moves next month, entered ahead by both units", "D09", "D10")
                    .said("register", STATUS, "调出")
                    .said("register", ON, "2025-01-31")
                    .row("register", STATUS, "在职", ENTERED, "2025-02-01", "单位代码", "000009", "单位名称", "第九局"),

            // Spells of one person follow one another, and the latest speaks.
            shape("rehired, by the register")
                    .said("register", ENTERED, "2021-03-01")
                    .row("register", STATUS, "调出", ON, "2019-05-01", ENTERED, "2012-07-01"),
            shape("rehired, by HR")
                    .said("hr", ENTERED, "2021-03-01")
                    .row("hr", STATUS, "辞职", ON, "2019-05", ENTERED, "2012-07-01"),
            shape("rehired, by the organization")
                    .said("organization", ENTERED, "2021-03-01")
                    .row("organization", STATUS, "22", ON, "2019-05-01", ENTERED, "2012-07-01"),
            shape("rehired, the old spell without a last day")
                    .said("register", ENTERED, "2021-03-01")
                    .row("register", STATUS, "减员", ENTERED, "2012-07-01"),
            shape("rehired, the new spell without a first day").row("hr", STATUS, "辞职", ON, "2019-05-01"),
            shape("resigned after all, by a row of its own", "P07 4", "P20")
                    .said("hr", ENTERED, "2012-07-01")
                    .row("hr", STATUS, "辞职", ON, "2024-08-10", ENTERED, "2012-07-01"),
            shape("resigned after all, by a row without an entry", "P07 4", "P20")
                    .said("hr", ENTERED, "2012-07-01")
                    .row("hr", STATUS, "辞职", ON, "2024-08-10"),
            shape("transferred after a second spell, the first never closed", "P07 4", "P20")
                    .said("organization", ENTERED, "2012-07-01")
                    .row("organization", STATUS, "22", ON, "2024-08-10", ENTERED, "2021-03-01"),
            shape("gone twice, the later leave speaks", "P07 4", "P20")
                    .said("hr", STATUS, "辞职")
                    .said("hr", ON, "2018-06-01")
                    .row("hr", STATUS, "辞职", ON, "2024-08-10"),
            shape("gone twice by all, and for good")
                    .gone("调出", "2024-03-01")
                    .unpaid()
                    .row("register", STATUS, "调出", ON, "2015-05-01"),
            shape("a second post that has ended")
                    .said("organization", POST, "局长")
                    .said("organization", ENTERED, "2010-05-01")
                    .row("organization", POST, "副局长", STATUS, "29", ON, "2024-08-10"),
            shape("two posts in one unit, by the organization")
                    .said("organization", POST, "局长")
                    .row("organization", POST, "党组书记"),
            shape("two posts in one unit, by the register")
                    .said("register", POST, "校长")
                    .row("register", POST, "教师"),
            shape("two posts in one unit, by HR").said("hr", POST, "校长").row("hr", POST, "教师"),
            shape("the same row twice", "D07").row("register"),
            shape("the same post twice beside another", "D07")
                    .said("hr", POST, "校长")
                    .row("hr", POST, "教师")
                    .row("hr", POST, "教师"),
            shape("a second row without a post", "D07").said("hr", POST, "校长").row("hr", POST, ""),
            shape("two posts on two kinds of places", "D07", "P14")
                    .said("register", POST, "校长")
                    .row("register", POST, "教师", "编制类型", "事业编制"),
            shape("one leave listed twice", "D07")
                    .gone("调出", "2024-03-01")
                    .unpaid()
                    .row("register", STATUS, "调出", ON, "2024-03-01"),

            // A leave told by dates alone happened as the nearest date says.
            shape("insurance ended, died", "P06 4", "P20")
                    .said("hr", INSURED, "终止参保")
                    .said("hr", STATUS, "")
                    .said("hr", DIED, "2024-08-03"),
            shape("insurance ended, retired", "P03", "P04 4", "P20")
                    .said("hr", INSURED, "终止参保")
                    .said("hr", STATUS, "")
                    .said("hr", RETIRED, "2024-08-31"),
            shape("insurance ended in post, retired", "P03", "P04 4", "P20")
                    .said("hr", INSURED, "终止参保")
                    .said("hr", ON, "2024-09-02")
                    .said("hr", RETIRED, "2024-08-31"),
            shape("insurance ended, draws a pension", "P03", "P10 4")
                    .said("hr", INSURED, "终止参保")
                    .said("hr", STATUS, "")
                    .said("hr", PENSION, "2024-09"),
            shape("insurance ended, nothing else", "P07 -")
                    .said("hr", INSURED, "终止参保")
                    .said("hr", STATUS, ""),
            shape("insurance ended, a retirement to come", "P07 3", "P20")
                    .said("hr", INSURED, "终止参保")
                    .said("hr", ON, "2024-09-10")
                    .said("hr", STATUS, "")
                    .said("hr", RETIRED, "2044-08-31"),
            shape("gone without a kind, died", "P06 4", "P20")
                    .said("hr", STATUS, "减员")
                    .said("hr", ON, "2024-08-20")
                    .said("hr", DIED, "2024-08-03"),
            shape("gone without a kind, retired", "P03", "P04 4", "P20")
                    .said("hr", STATUS, "减员")
                    .said("hr", ON, "2024-08-20")
                    .said("hr", RETIRED, "2024-08-31"),
            shape("gone without a kind, a reason of retirement", "P03", "P20")
                    .said("organization", STATUS, "29")
                    .said("organization", ON, "2024-08-20")
                    .said("organization", WHY, "到龄退休"),
            shape("gone otherwise, with a kind", "P07 4", "P20")
                    .said("hr", STATUS, "辞职")
                    .said("hr", ON, "2024-08-20")
                    .said("hr", RETIRED, ""),
            shape("retired long ago, died long after, insurance ended then", "P06 4", "P20", "P04 4")
                    .said("hr", INSURED, "终止参保")
                    .said("hr", STATUS, "")
                    .said("hr", ON, "2024-08-05")
                    .said("hr", RETIRED, "2019-06-30")
                    .said("hr", DIED, "2024-08-03"),

            // An approved delay is no time beyond retirement.
            delay("1962-06-01", "", "P05 30"),
            delay("1962-06-01", "2024-09-30", "P05 3"),
            delay("1962-06-01", "2024-11", "P05 1"),
            delay("1962-06-01", "2023", "P05 12"),
            delay("1962-06-01", "2022-06-30", "P05 30"),
            delay("1962-06-01", "2021-12-31", "P05 30"),
            delay("1962-06-01", "2025-03-31"),
            delay("1962-06-01", "none"),
            delay("1961-06-01", "none", "P05 6"),
            delay("1961-06-01", "2028-06-30", "P05 6"),
            delay("1961-06-01", "2024-03-31", "P05 9"),
            delay("1961-06-01", "2024-10-31", "P05 6"));

    private Night night;

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        Town town = new Town(QUIET + 2 * SHAPES.size());
        StringBuilder delays = new StringBuilder("身份证号,姓名,延迟退休至\n");
        for (int i = 0; i < SHAPES.size(); i++) {
            SHAPES.get(i).in(town, number(i), delays);
        }
        Path inbox = town.write(folder.resolve("inbox"));
        Files.writeString(
                Files.createDirectories(inbox.resolve("retirement_delays")).resolve("list.csv"),
                delays,
                StandardCharsets.UTF_8);
        night = new Night(folder);
        assertThat(night.run(DATE, inbox, List.of()).messages()).isEmpty();
    }

    @AfterAll
    void close() {
        night.close();
    }

    static List<Shape> shapes() {
        return SHAPES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void a_row_means_what_it_means_on_the_day(Shape shape) {
        assertThat(night.jdbc.queryForList("""
                        select rule || case when pending then '?' else '' end
                            || case when rule in ('P01', 'P04', 'P05', 'P06', 'P07', 'P10') then ' ' || coalesce(months::text, '-') else '' end
                        from finding where person_id_no = ?""", String.class, Town.idNumber(number(SHAPES.indexOf(shape)))))
                .containsExactlyInAnyOrderElementsOf(shape.findings);
    }

    /** Men have odd numbers. */
    private static int number(int shape) {
        return QUIET + 1 + 2 * shape;
    }

    private static Shape shape(String name, String... findings) {
        return new Shape(name, new ArrayList<>(List.of(findings)), new ArrayList<>());
    }

    /** A man past his retirement month; {@code until} is empty for whom nothing was approved, none for an approval without an end. */
    private static Shape delay(String born, String until, String... findings) {
        Shape shape = shape("born " + born + ", approved until " + (until.isEmpty() ? "never" : until), findings)
                .said("organization", BORN, born);
        return until.isEmpty()
                ? shape
                : shape.does((town, person, delays) -> delays.append(Town.idNumber(person))
                        .append(',')
                        .append(Town.name(person))
                        .append(',')
                        .append(until.equals("none") ? "" : until)
                        .append('\n'));
    }

    private interface Change {
        void in(Town town, int person, StringBuilder delays);
    }

    private record Shape(String name, List<String> findings, List<Change> changes) {
        void in(Town town, int person, StringBuilder delays) {
            changes.forEach(change -> change.in(town, person, delays));
        }

        Shape does(Change change) {
            changes.add(change);
            return this;
        }

        Shape said(String source, String column, String value) {
            return does((town, person, delays) -> town.with(source, person, column, value));
        }

        /** Left by every source but the payroll. */
        Shape gone(String status, String on) {
            for (String source : List.of("register", "hr", "organization")) {
                said(source, STATUS, status).said(source, ON, on);
            }
            return this;
        }

        Shape pay(String gross) {
            return said("finance", PAY, gross);
        }

        Shape paid(String month, String gross) {
            return row("finance", MONTH, month, PAY, gross);
        }

        Shape unpaid() {
            return does((town, person, delays) -> town.without("finance", person));
        }

        Shape unknown() {
            return only("finance");
        }

        Shape only(String... sources) {
            return does((town, person, delays) -> Town.PERSON_SOURCES.stream()
                    .filter(source -> !List.of(sources).contains(source))
                    .forEach(source -> town.without(source, person)));
        }

        /** One row more of a source, which says of the person what a quiet row says but for these. */
        Shape row(String source, String... said) {
            return does((town, person, delays) -> {
                Map<String, String> row = new LinkedHashMap<>(Town.person(person));
                for (int i = 0; i < said.length; i += 2) {
                    row.put(said[i], said[i + 1]);
                }
                town.add(source, row);
            });
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
