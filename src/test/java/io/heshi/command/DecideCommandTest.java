package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deciding at the command line: by number, by what they have in common, taken back, and seen to be due. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecideCommandTest {
    private Office office;
    private long number;
    private long other;

    @BeforeAll
    void run_the_sample_night(@TempDir Path folder) throws IOException {
        office = new Office(folder);
        assertThat(office.night("2024-12-30", Path.of("sample-data", "2024-12-30"))
                        .exitCode())
                .isZero();
        List<Long> numbers = office.jdbc()
                .queryForList(
                        "select number from exception where rule = 'P06' and state = 'open' order by number",
                        Long.class);
        number = numbers.get(0);
        other = numbers.get(1);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @BeforeEach
    void nothing_is_decided() {
        office.jdbc().update("delete from decision_file");
        office.jdbc().update("delete from decision");
        office.jdbc().update("delete from exception_event where run_id is null");
        office.jdbc()
                .update("update exception set state = 'open' where state in ('confirmed', 'declared', 'explained')");
    }

    @ParameterizedTest(name = "{index} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    | --as
                    --as 属实 --until 2025-01-31 | --reason
                    --as 好的 --reason 已核 | 没有意见
                    --as 属实 --reason 已核 | --until
                    --as 合规特殊 --reason 已核 --until 2025-12-31 | --document
                    --as 转办 --reason 已核 | --to
                    --as 属实 --reason 已核 --until 2025-13-31 | 不是日期
                    --as 已整改 --reason 已核 --where rule=P06 | 只能用一种
                    """)
    void what_is_missing_is_told(String given, String told) {
        Answer answer = given == null ? decide(Long.toString(number)) : said(number, given);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(told).doesNotContain("Exception");
    }

    @Test
    void a_file_is_kept_with_what_it_shows(@TempDir Path folder) throws IOException {
        Path notice = Files.writeString(folder.resolve("停发通知.pdf"), "停发");
        String[] given = {Long.toString(number), "--as", "已整改", "--reason", "已停发", "--who", "甲某"};

        assertThat(decide(given).exitCode()).isZero();
        assertThat(decide(with(given, "--file", folder.resolve("没有.pdf").toString()))
                        .err())
                .contains("没有.pdf");
        assertThat(decide(with(given, "--file", notice.toString(), "--plan")).exitCode())
                .isZero();
        assertThat(office.data().resolve("evidence")).doesNotExist();
        assertThat(decide(with(given, "--file", notice.toString())).exitCode()).isZero();

        assertThat(office.data().resolve("evidence")).isNotEmptyDirectory();
        assertThat(office.run("explain", Long.toString(number)).out()).contains("待复核：已停发；附件 停发通知.pdf");
    }

    private static String[] with(String[] given, String... more) {
        return Stream.concat(Arrays.stream(given), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void a_reason_is_no_essay() {
        Answer answer = decide(Long.toString(number), "--as", "已整改", "--reason", "长".repeat(10_000));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("200", "10000").doesNotContain("长长长");
    }

    @ParameterizedTest
    @CsvSource({
        "rule == P06,                       rule == P06",
        "colour = red,                      colour = red",
        "rule = P06 or rule = P01,          rule = P06 or rule = P01",
        "rule = P06 and rule = P01,         rule = P01",
        "rule P06,                          rule P06",
    })
    void a_condition_that_is_none_is_told(String condition, String part) {
        Answer answer = decide("--where", condition, "--as", "已整改", "--reason", "已核");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("--where", "“" + part + "”", "rule = P06 and unit");
    }

    @Test
    void what_was_decided_stands_in_the_timeline() {
        Answer answer = said(number, "--as 属实 --reason 本人已去世，通知停发 --until 2025-01-31 --who 张主任");

        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.out()).contains(number + "　属实，限期整改：待处理 → 属实，整改中", "已记入 1");
        assertThat(office.run("explain", Long.toString(number)).out())
                .contains("张主任", "待处理 → 属实，整改中", "属实，限期整改：本人已去世，通知停发；期限 2025-01-31");
    }

    @Test
    void a_condition_may_be_said_in_the_words_of_the_reports() {
        for (String condition : List.of("severity = high and state = open", "severity = 高 and state = 待处理")) {
            assertThat(decide("--where", "rule = P06 and " + condition, "--as", "已整改", "--reason", "已停发")
                            .out())
                    .as(condition)
                    .contains("将记入")
                    .doesNotContain("没有符合条件");
        }
        Answer answer = decide("--where", "severity = 很高", "--as", "已整改", "--reason", "已停发");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("很高", "高 high", "提示 info");
    }

    @Test
    void a_condition_is_a_plan_until_it_is_said_yes_to() {
        String[] words = {"--where", "rule = P06 and severity = high", "--as", "已整改", "--reason", "已停发"};

        Answer plan = decide(words);
        assertThat(plan.out()).contains("只是预览", "--yes");
        assertThat(states()).containsOnly("open");

        String[] yes = Arrays.copyOf(words, words.length + 1);
        yes[words.length] = "--yes";
        assertThat(decide(yes).exitCode()).isZero();
        assertThat(states()).containsOnly("declared");
    }

    @Test
    void one_of_two_may_be_refused() {
        said(other, "--as 已整改 --reason 已停发");

        Answer answer =
                decide(Long.toString(number), Long.toString(other), "99999999", "--as", "已整改", "--reason", "已追回");

        assertThat(answer.exitCode()).isEqualTo(16);
        assertThat(answer.out()).contains("没有这个编号", "目前状态为“已报整改，待复核”", "已记入 1");
    }

    @Test
    void a_special_case_is_approved_by_somebody_else() {
        said(number, "--as 合规特殊 --reason 按政策 --document 云编〔2024〕7号 --until 2025-12-31 --who 甲");

        assertThat(said(number, "--as 复核 --reason 同意 --who 甲").out()).contains("须由另一人复核");
        assertThat(said(number, "--as 复核 --reason 同意 --who 乙").out()).contains("→ 已说明");
    }

    @Test
    void what_is_passed_on_and_overdue_is_listed_by_who_answers() {
        said(number, "--as 属实 --reason 停发 --until 2025-01-10");
        said(other, "--as 属实 --reason 停发 --until 2025-02-10");
        said(number, "--as 转办 --reason 归口办理 --to 养老保险科");

        assertThat(office.run("due", "--date", "2025-01-09").out()).contains("没有到期的");
        assertThat(office.run("due", "--date", "2025-01-20").out())
                .contains("养老保险科（1 个）", number + "　P06", "已超期 10 天")
                .doesNotContain(other + "　P06");
        assertThat(office.run("due", "--date", "2025-03-20", "--owner", "养老保险科").out())
                .contains("已超期 69 天")
                .doesNotContain(other + "　P06");
    }

    @Test
    void what_was_said_last_is_taken_back() {
        said(number, "--as 不属实 --reason 数据有误");

        Answer answer = office.run("undo", Long.toString(number), "--reason", "填错编号");
        assertThat(answer.out()).contains("撤销：已说明 → 待处理");
        assertThat(office.run("undo", Long.toString(number), "--reason", "再撤").exitCode())
                .isEqualTo(16);
    }

    private Answer said(long about, String words) {
        return decide((about + " " + words).split(" "));
    }

    private Answer decide(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "decide";
        System.arraycopy(words, 0, all, 1, words.length);
        return office.run(all);
    }

    private List<String> states() {
        return office.jdbc().queryForList("select distinct state from exception where rule = 'P06'", String.class);
    }
}
