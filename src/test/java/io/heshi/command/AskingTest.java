package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.command.terminal.AlignedColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What runs and explain answer after both nights of the sample, and before any. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AskingTest {
    private static final String ID_NUMBER = "\\d{17}[0-9Xx]";

    private Office office;
    private Answer beforeAnyRun = new Answer(1, "", "");
    private Answer secondNight = new Answer(1, "", "");

    @BeforeAll
    void run_both_nights(@TempDir Path folder) {
        office = new Office(folder);
        beforeAnyRun = office.run("runs");
        assertThat(office.night("2024-12-30", Path.of("sample-data", "2024-12-30"))
                        .exitCode())
                .isZero();
        secondNight = office.night("2024-12-31", Path.of("sample-data", "{date}"));
        assertThat(secondNight.exitCode()).as(secondNight.everything()).isZero();
    }

    @AfterAll
    void close() {
        office.close();
    }

    private String number(String condition) {
        return String.valueOf(
                office.jdbc().queryForObject("select min(number) from exception where " + condition, Long.class));
    }

    private Answer explain(String condition, String... more) {
        String[] arguments = new String[2 + more.length];
        arguments[0] = "explain";
        arguments[1] = number(condition);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return office.run(arguments);
    }

    @Test
    void before_any_run_there_is_none_and_it_says_so() {
        assertThat(beforeAnyRun).isEqualTo(new Answer(0, "还没有批次 / nothing has run yet" + System.lineSeparator(), ""));
    }

    @Test
    void a_run_ends_with_its_figures_and_the_paths_of_its_reports() {
        assertThat(secondNight.out())
                .containsPattern("claims +19,589")
                .contains(
                        "出报告 publish",
                        office.reports().resolve("2024-12-31/index.html").toString());
        assertThat(secondNight.err()).contains("读入情况", "unit_status").hasLineCount(2);
    }

    @Test
    @Order(1)
    void runs_are_listed_the_latest_first_in_columns() {
        List<String> lines = office.run("runs").out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("批次 run", "状态 status");
        assertThat(lines.get(1)).contains("2024-12-31", "完成 complete");
        assertThat(lines.get(2)).contains("2024-12-30", "完成 complete");
        assertThat(lines.stream().map(AlignedColumns::width).distinct()).hasSize(1);
        assertThat(office.run("runs", "--last", "1").out().lines()).hasSize(2);
    }

    @Test
    @Order(2)
    void a_run_that_failed_is_listed_with_the_reason() throws IOException {
        Path inbox = office.exports("2024-12-31");
        Files.write(inbox.resolve("units/云州市机构台账.xlsx"), new byte[0]);
        assertThat(office.night("2024-12-31", inbox).exitCode()).isEqualTo(4);
        assertThat(office.run("runs", "--last", "1").out()).contains("失败 failed", "云州市机构台账.xlsx", "0 bytes");
    }

    @Test
    void an_exception_is_explained_by_every_source_with_file_and_line_rule_basis_and_timeline() {
        Answer answer = explain("rule = 'P01' and first_seen < last_seen and state = 'open'");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("P01", "register", "organization", "hr", "finance")
                .containsPattern("finance/2024年12月统发工资\\.xlsx \\[Sheet1\\]:\\d+")
                .contains("rules/person/P01-paid-but-not-registered.yaml")
                .contains("《地方各级人民政府机构设置和编制管理条例》")
                .contains("2024-12-30", "待处理")
                .containsPattern("\\d{6}\\*{8}[0-9X]{4}")
                .doesNotContainPattern(ID_NUMBER);
    }

    @Test
    void a_cleared_exception_is_explained_with_both_entries_of_its_timeline() {
        Answer answer = explain("state = 'cleared'");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .containsPattern("(?m)^  2024-12-30 .*\\R  2024-12-31 ")
                .contains("已消除");
    }

    @Test
    void every_exception_can_be_explained_without_showing_an_id_number() {
        for (String rule : office.jdbc().queryForList("select distinct rule from exception", String.class)) {
            Answer answer = explain("rule = '" + rule + "'");
            assertThat(answer.exitCode()).as(rule).isZero();
            assertThat(answer.out()).as(rule).contains(rule).doesNotContainPattern(ID_NUMBER);
        }
    }

    @Test
    void an_unknown_number_is_told() {
        Answer answer = office.run("explain", "99999");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.messages()).containsExactly("没有问题编号 99999 / there is no exception 99999");
    }

    @Test
    void faults_in_the_definitions_keep_nobody_from_asking() throws IOException {
        Path jobs = office.definitions();
        Path job = jobs.resolve("nightly.yaml");
        Files.writeString(job, Files.readString(job, UTF_8).replace("job: nightly", "job: [nightly"), UTF_8);
        for (Path broken : List.of(jobs, Path.of("target", "none"))) {
            Answer answer = explain("rule = 'P01' and state = 'open'", "--jobs", broken.toString());
            assertThat(answer.exitCode()).as(answer.everything()).isZero();
            assertThat(answer.out()).contains("P01").doesNotContainPattern(ID_NUMBER);
            assertThat(answer.err()).contains("heshi check");
            assertThat(office.run("runs", "--jobs", broken.toString()).exitCode())
                    .isZero();
        }
    }
}
