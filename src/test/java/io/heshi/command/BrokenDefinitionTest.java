package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Faults in jobs/ and on the command line: found before anything is read, told with file, line and key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BrokenDefinitionTest {
    private static final int USAGE = 2;
    private static final int INVALID = 3;
    private static final int DATABASE = 7;
    private static final String PASSING = "  - passes: {finance: {unit_code: U01}, register: {unit_code: U01}}";
    private static final String P01 = "rules/person/P01-paid-but-not-registered.yaml";
    private static final String P08 = "rules/person/P08-two-quota-places.yaml";
    private static final String WHEN = "when: register.units >= 2";

    private Office office;

    @BeforeAll
    void open(@TempDir Path folder) {
        office = new Office(folder);
    }

    @AfterAll
    void close() {
        office.close();
    }

    private Path broken(String file, String from, String to) throws IOException {
        Path jobs = office.definitions();
        change(jobs, file, from, to);
        return jobs;
    }

    private static void change(Path jobs, String file, String from, String to) throws IOException {
        String text = Files.readString(jobs.resolve(file), UTF_8);
        assertThat(text).contains(from);
        Files.writeString(jobs.resolve(file), text.replace(from, to), UTF_8);
    }

    private Answer check(Path jobs) {
        return office.run("check", "--jobs", jobs.toString());
    }

    private static void assertInvalid(Answer answer, int faults, String... parts) {
        assertThat(answer.exitCode()).as(answer.everything()).isEqualTo(INVALID);
        assertThat(answer.messages().get(0)).contains("定义有 " + faults + " 处错误", "faults in the definitions: " + faults);
        assertThat(answer.messages()).hasSize(1 + faults);
        assertThat(answer.err()).contains(parts);
        assertNoTrace(answer);
    }

    private static void assertWrongUsage(Answer answer, String... parts) {
        assertThat(answer.exitCode()).as(answer.everything()).isEqualTo(USAGE);
        assertThat(answer.messages().get(0)).contains(" / ").contains(parts);
        assertThat(answer.messages()).hasSizeLessThanOrEqualTo(3);
        assertThat(answer.err()).contains("--help");
        assertNoTrace(answer);
    }

    private static void assertNoTrace(Answer answer) {
        assertThat(answer.everything()).doesNotContainPattern("Exception\\b|\\bat [a-z]+\\.|io\\.heshi");
    }

    @Test
    void the_shipped_definitions_are_valid() {
        Answer answer = check(Office.JOBS);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("定义有效 / valid");
    }

    @Test
    void a_misspelt_column_is_told_with_the_nearest_one() throws IOException {
        Path jobs = broken(P08, WHEN, "when: active_in_finanse");
        assertInvalid(
                check(jobs),
                1,
                P08 + ":5: when: 规则 P08：没有列 active_in_finanse（over: person）；您是否想写 active_in_finance？"
                        + " / rule P08: the person case has no column active_in_finanse; did you mean active_in_finance?");
    }

    @Test
    void a_run_refuses_what_check_refuses_in_the_same_words() throws IOException {
        Path jobs = broken(P08, WHEN, "when: active_in_finanse");
        Answer run = office.run("run", "nightly", "--date", "2024-12-31", "--jobs", jobs.toString());
        assertThat(run.exitCode()).isEqualTo(INVALID);
        assertThat(run.err()).isEqualTo(check(jobs).err());
        assertThat(office.jdbc().queryForObject("select count(*) from run", Long.class))
                .isZero();
    }

    @Test
    void a_comparison_of_unlike_types_is_told_in_the_words_of_the_database() throws IOException {
        assertInvalid(
                check(broken(P08, "when: ", "when: finance.gross_pay = 'many' and ")),
                1,
                P08 + ":5: when: 规则 P08：“many”不是数字；数字列只与数字比较，数字不加引号。 / rule P08: PostgreSQL says: ",
                "many");
    }

    @Test
    void an_example_that_does_not_come_out_is_told_with_its_line() throws IOException {
        Answer answer = check(wrongExample());
        assertInvalid(
                answer,
                1,
                P01 + ":" + passingExample() + ": examples: 规则 P01 没有查出这个示例，但示例写的是 finds（应查出）；请改规则或改示例。"
                        + " / rule P01 passes this case, but the example says that it finds it");
    }

    /** The line on which it stands. */
    private static int passingExample() throws IOException {
        return Files.readAllLines(Office.JOBS.resolve(P01)).indexOf(PASSING) + 1;
    }

    private Path wrongExample() throws IOException {
        return broken(P01, PASSING, "  - finds: {finance: {unit_code: U01}, register: {unit_code: U01}}");
    }

    @Test
    void broken_yaml_is_told_with_its_line() throws IOException {
        assertInvalid(
                check(broken(P01, "severity: high", "severity: [high")),
                1,
                P01 + ":",
                "YAML 语法错误（第 ",
                " / not valid YAML (column ");
    }

    @Test
    void faults_of_all_files_are_told_at_once_columns_and_examples_too() throws IOException {
        Path jobs = wrongExample();
        change(jobs, "nightly.yaml", "keep_claims: 3", "keep_clams: 3");
        change(jobs, "rules/data/D01-invalid-id-number.yaml", "severity:", "severety:");
        change(jobs, "rules/unit_quota/U01-over-quota.yaml", "when: ", "when: overr > 0 and ");
        Answer answer = check(jobs);
        assertThat(answer.exitCode()).isEqualTo(INVALID);
        assertThat(answer.err())
                .contains("nightly.yaml:", "keep_clams", "keep_claims")
                .contains("D01-invalid-id-number.yaml:", "severety")
                .contains("U01-over-quota.yaml:", "overr")
                .contains(P01 + ":" + passingExample());
    }

    @Test
    void a_fault_in_a_source_does_not_make_rules_look_wrong() throws IOException {
        Answer answer = check(broken("sources/finance.yaml", "claims: person", "claims: persons"));
        assertThat(answer.exitCode()).isEqualTo(INVALID);
        assertThat(answer.err()).contains("sources/finance.yaml:3").doesNotContain("rules/");
    }

    @Test
    void a_missing_folder_is_one_fault() {
        assertInvalid(check(Path.of("target", "none")), 1, "target/none");
    }

    @Test
    void an_unknown_job_is_told_with_the_known_ones() {
        assertWrongUsage(office.run("run", "nightlyy"), "nightlyy", "nightly");
    }

    @Test
    void a_release_of_an_unknown_source_is_refused() {
        assertWrongUsage(office.run("run", "nightly", "--release", "finanse", "--reason", "x"), "finanse", "finance");
    }

    @Test
    void a_release_needs_a_reason() {
        assertWrongUsage(office.run("run", "nightly", "--release", "finance"), "--reason");
    }

    @Test
    void a_wrong_date_is_told_with_an_example() {
        assertWrongUsage(office.run("run", "nightly", "--date", "2024-13-01"), "2024-13-01", "2024-12-31");
        assertWrongUsage(office.run("run", "nightly", "--date", "昨天"), "昨天");
        assertWrongUsage(Office.say("generate", "--out", "x", "--dates", "2024-12-31,x"), "x");
    }

    @Test
    void an_unknown_option_is_told_with_the_nearest_ones() {
        Answer answer = office.run("run", "nightly", "--dat", "2024-12-31");
        assertWrongUsage(answer, "--dat");
        assertThat(answer.err()).contains("--date");
    }

    @Test
    void an_unknown_or_missing_command_is_told() {
        assertWrongUsage(Office.say("rum"), "rum");
        assertWrongUsage(Office.say(), "check", "run", "explain", "generate");
        assertWrongUsage(Office.say("run"), "JOB");
        assertWrongUsage(Office.say("explain", "一"), "一");
        assertWrongUsage(Office.say("runs", "--last", "-3"), "-3");
    }

    @Test
    void an_impossible_city_is_told() {
        assertWrongUsage(Office.say("generate", "--out", "target/none", "--people", "3"), "3");
    }

    @Test
    void what_cannot_be_written_is_told_with_its_path(@TempDir Path folder) throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "x");
        Answer answer = Office.say("generate", "--out", inTheWay.resolve("city").toString(), "--units", "40");
        assertThat(answer.exitCode()).as(answer.everything()).isEqualTo(9);
        assertThat(answer.err()).contains(inTheWay.toString());
        assertNoTrace(answer);
    }

    @Test
    void every_command_has_help_with_its_exit_codes() {
        for (String command : List.of("check", "run", "runs", "explain", "generate")) {
            Answer answer = Office.say(command, "--help");
            assertThat(answer.exitCode()).isZero();
            assertThat(answer.err()).isEmpty();
            assertThat(answer.out()).contains("Usage: heshi " + command, "Exit codes", "wrong usage");
        }
    }

    @Test
    void a_database_out_of_reach_is_told(@TempDir Path folder) throws Exception {
        Answer answer = child(Map.of("HESHI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/heshi"), folder, "check");
        assertThat(answer.exitCode()).as(answer.everything()).isEqualTo(DATABASE);
        assertThat(answer.messages()).hasSize(1);
        assertThat(answer.err()).contains("无法连接数据库 127.0.0.1:1/heshi：", "没有服务在监听", "cannot connect");
        assertNoTrace(answer);
    }

    @Test
    void a_database_url_of_another_kind_is_told(@TempDir Path folder) throws Exception {
        Answer answer = child(Map.of("HESHI_DATABASE_URL", "postgres://127.0.0.1/heshi"), folder, "runs");
        assertThat(answer.exitCode()).as(answer.everything()).isEqualTo(DATABASE);
        assertThat(answer.err()).contains("HESHI_DATABASE_URL", "jdbc:postgresql://");
        assertNoTrace(answer);
    }

    @Test
    void faults_in_the_definitions_are_told_although_the_database_is_out_of_reach(@TempDir Path folder)
            throws Exception {
        Path jobs = broken("nightly.yaml", "keep_claims: 3", "keep_clams: 3");
        Answer answer = child(
                Map.of("HESHI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/heshi"),
                folder,
                "check",
                "--jobs",
                jobs.toString());
        assertThat(answer.exitCode()).isEqualTo(INVALID);
        assertThat(answer.err()).contains("keep_clams", "无法连接数据库");
    }

    /** A process of its own, under a locale that is not of UTF-8: what it prints is UTF-8 all the same. */
    private static Answer child(Map<String, String> environment, Path folder, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.heshi.command.HeshiCommand"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(new TreeMap<>(environment));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("HESHI_DATA", folder.resolve("data").toString());
        int exitCode = builder.start().waitFor();
        return new Answer(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
