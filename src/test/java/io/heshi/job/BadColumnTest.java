package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.gate.Release;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A column of some source goes bad as a whole on the second night: nothing of it reaches the ledger. */
@Tag("slow")
class BadColumnTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String THIRD = "2025-01-01";
    private static final int PEOPLE = 60;

    /** What every city was before its column went bad. */
    private static TestDatabase afterFirst;

    @TempDir
    private Path folder;

    private Night night;

    @BeforeAll
    static void firstNight(@TempDir Path folder) throws IOException {
        afterFirst = new Night(folder).left(FIRST, town().write(folder.resolve("first")));
    }

    @AfterAll
    static void drop() {
        afterFirst.close();
    }

    private void open(TestDatabase database) {
        night = new Night(folder, database);
    }

    @AfterEach
    void close() {
        night.close();
    }

    /** What has become of a cell of a person, by number. */
    private static Arguments bad(
            String source, String column, String what, String gate, BiFunction<Integer, String, String> cell) {
        return Arguments.of(source, column, what, gate, cell);
    }

    /** Each damage in two of the four sources, so that each source has some of all. */
    static Stream<Arguments> columns() {
        List<Arguments> cases = new ArrayList<>();
        for (String source : List.of("finance", "hr")) {
            cases.add(bad(source, "出生日期", "dates in a form of nowhere", "birth_date", (i, was) -> "#" + was + "#"));
            cases.add(bad(source, "编制类型", "names among the words", "quota_type", (i, was) -> Town.name(i)));
        }
        for (String source : List.of("organization", "register")) {
            cases.add(bad(source, "身份证号", "numbers cut short", "id_no", (i, was) -> was.substring(0, 15) + "000"));
            cases.add(bad(source, "编制类型", "half of the cells empty", "quota_type", (i, was) -> i % 2 == 0 ? was : ""));
        }
        for (String source : List.of("hr", "register")) {
            cases.add(bad(source, "人员状态", "ID numbers among the words", "person_status", (i, was) -> Town.idNumber(i)));
        }
        cases.add(bad("finance", "应发工资", "amounts in words", "gross_pay", (i, was) -> "伍仟元整"));
        cases.add(bad("finance", "发放月份", "months in a form of nowhere", "pay_month", (i, was) -> "第" + i + "期"));
        cases.add(bad("hr", "人员状态", "the column empty", "person_status", (i, was) -> ""));
        return cases.stream();
    }

    private static Town town() {
        Town town = new Town(PEOPLE).without("register", 1).with("hr", 2, "人员状态", "辞职");
        for (int i = 1; i <= PEOPLE; i++) {
            for (String source : Town.PERSON_SOURCES) {
                town.with(source, i, "出生日期", birth(i));
            }
        }
        return town.with("organization", 3, "出生日期", "1970-05-06");
    }

    private static String birth(int i) {
        String id = Town.idNumber(i);
        return id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14);
    }

    private static Town damaged(Town town, String source, String column, BiFunction<Integer, String, String> cell) {
        int i = 0;
        for (Map<String, String> row : town.of(source)) {
            i++;
            row.put(column, cell.apply(i, row.getOrDefault(column, "")));
        }
        return town;
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("columns")
    void a_column_gone_bad_holds_the_run_with_the_true_cause_and_released_opens_and_clears_nothing(
            String source, String column, String what, String field, BiFunction<Integer, String, String> cell)
            throws IOException {
        open(afterFirst.copy());
        List<String> ledger = night.ledger();
        assertThat(ledger).isNotEmpty();
        Path inbox = damaged(town(), source, column, cell).write(folder.resolve("bad"));

        RunOutcome held = night.run(SECOND, inbox, List.of());

        assertThat(held.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(held.messages())
                .singleElement()
                .asString()
                .contains("来源 " + source + " ")
                .contains(" " + field + " ");
        assertThat(night.ledger()).isEqualTo(ledger);

        List<Release> all = new ArrayList<>();
        for (String released : Town.PERSON_SOURCES) {
            all.add(new Release(released, "值班员", "部门说明天改正"));
        }
        RunOutcome released = night.run(SECOND, inbox, all);

        assertThat(released.messages()).isEmpty();
        assertThat(released.notes())
                .as("one note of the file")
                .anyMatch(note -> note.contains(source + " 的 " + field + " 列"));
        assertThat(night.states()).as("nothing is opened, nothing is cleared").isEqualTo(statesOf(ledger));
        assertThat(night.jdbc.queryForList(
                        "select reason from run_rule where not examined and reason like '%" + source + "." + field
                                + "%'",
                        String.class))
                .as("rules that go by it are named")
                .isNotEmpty();
    }

    @Test
    void a_column_that_is_no_longer_there_clears_nothing_on_later_nights_either() throws IOException {
        open(TestPostgres.fresh());
        Town left = new Town(PEOPLE).with("hr", 2, "人员状态", "辞职");
        run(FIRST, left);
        assertThat(night.states()).containsExactly("P07 open");
        List<Release> release = List.of(new Release("hr", "值班员", "系统改版"));

        assertThat(night.run(SECOND, without("人员状态", folder.resolve("second")), release)
                        .messages())
                .isEmpty();
        RunOutcome third = night.run(THIRD, without("人员状态", folder.resolve("third")), List.of());

        assertThat(third.messages()).isEmpty();
        assertThat(night.states()).containsExactly("P07 open");
        assertThat(third.notes()).anyMatch(note -> note.contains("hr 的 person_status 列以前有值"));
    }

    private static Path without(String column, Path inbox) throws IOException {
        new Town(PEOPLE).write(inbox);
        Path file = inbox.resolve("hr/hr.csv");
        Files.writeString(file, Files.readString(file).replaceFirst(column, "备用"));
        return inbox;
    }

    @Test
    void a_rule_whose_column_no_row_gives_is_not_run_and_named() throws IOException {
        open(TestPostgres.fresh());
        Town town = new Town(PEOPLE);
        for (int i = 1; i <= PEOPLE; i++) {
            town.with("finance", i, "发放月份", "");
        }
        assertThat(run(FIRST, town).messages()).isEmpty();

        assertThat(night.jdbc.queryForList(
                        "select rule from run_rule where not examined and not conclusive and reason like '%finance.pay_month%' order by rule",
                        String.class))
                .containsExactly("P04", "P10");
    }

    @Test
    void a_column_given_for_the_first_time_passes() throws IOException {
        open(TestPostgres.fresh());
        run(FIRST, new Town(PEOPLE));
        Town town = new Town(PEOPLE);
        for (int i = 1; i <= PEOPLE; i++) {
            town.with("hr", i, "出生日期", birth(i)).with("hr", i, "性别", i % 2 == 0 ? "男" : "女");
        }

        assertThat(run(SECOND, town).exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void one_bad_cell_of_ten_holds_no_small_office() throws IOException {
        open(TestPostgres.fresh());
        run(FIRST, new Town(10));

        RunOutcome outcome =
                run(SECOND, new Town(10).with("hr", 3, "出生日期", "不明").with("hr", 4, "人员状态", "待定"));

        assertThat(outcome.messages()).isEmpty();
        assertThat(night.states()).contains("D06 open");
    }

    @Test
    void persons_whom_the_register_does_not_know_hold_the_run() throws IOException {
        open(TestPostgres.fresh());
        run(FIRST, new Town(PEOPLE));
        Town town = new Town(PEOPLE);
        for (int i = 1; i <= 25; i++) {
            town.add("hr", Town.person(i + 300));
        }

        RunOutcome outcome = run(SECOND, town);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(outcome.messages())
                .singleElement()
                .asString()
                .contains("来源 hr 的人员只有 70.5882%")
                .contains("上次 100%");
        assertThat(night.states()).isEmpty();
    }

    private RunOutcome run(String date, Town town) throws IOException {
        return night.run(date, town.write(folder.resolve("inbox-" + date)), List.of());
    }

    private static List<String> statesOf(List<String> ledger) {
        return ledger.stream()
                .map(line -> line.split("\\|", -1)[1] + " " + line.split("\\|", -1)[6])
                .sorted()
                .toList();
    }
}
