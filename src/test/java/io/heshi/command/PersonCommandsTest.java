package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saying at the command line who is who: persons are named by exceptions, and what was said is told, explained and taken back. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonCommandsTest {
    private Office office;
    private String alike;
    private String ofUnit;

    @BeforeAll
    void run_the_sample_night(@TempDir Path folder) throws IOException {
        office = new Office(folder);
        assertThat(office.night("2024-12-30", Path.of("sample-data", "2024-12-30"))
                        .exitCode())
                .isZero();
        // Both numbers of these two are valid.
        alike = number("""
                select min(e.number) from exception e join finding f using (rule, scope, subject_key)
                where rule = 'D03' and f.subject_key > 0 and f.other_key > 0""");
        ofUnit = number("select min(number) from exception where scope = 'unit'");
    }

    @AfterAll
    void close() {
        office.close();
    }

    @BeforeEach
    void nothing_is_said() {
        office.jdbc().update("truncate person_verdict");
    }

    @Test
    void one_exception_that_names_two_persons_is_enough_and_a_second_person_approves() {
        assertThat(office.run("same", alike, "--reason", "核对身份证", "--who", "甲某", "--plan")
                        .out())
                .contains("预览");
        assertThat(said()).isEmpty();
        Answer same = office.run("same", alike, "--reason", "核对身份证", "--who", "甲某");
        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).contains("认定 1", "须另一人复核");
        Answer own = office.run("same", alike, "--approve", "--reason", "同意", "--who", "甲某");
        assertThat(own.exitCode()).isEqualTo(16);
        assertThat(own.out()).contains("不能复核本人");
        assertThat(office.run("same", alike, "--approve", "--reason", "同意", "--who", "乙某")
                        .exitCode())
                .isZero();

        assertThat(office.run("explain", alike).out())
                .contains("同人认定", "认定 1", "甲某 人工", "同一人", "生效", "核对身份证", "乙某", "复核同意");
        assertThat(office.run("different", alike, "--reason", "不是", "--who", "甲某")
                        .out())
                .contains("heshi undo --verdict 1");
        assertThat(office.run("undo", "--verdict", "1", "--reason", "认错了", "--who", "甲某")
                        .exitCode())
                .isZero();
        assertThat(office.run("explain", alike).out()).contains("已撤销", "认错了");
        assertThat(said()).containsExactly("same", "approved", "revoked");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    same 539899198501010017 1 --reason 核对 | 不要写身份证号
                    same 53989919850101001X --reason 核对 | 不要写身份证号
                    different 999999 1 --reason 核对 | 没有问题编号 999999
                    split 1 2 --by name --reason 核对 | --by name
                    split 1 --by colour --reason 核对 | --by name
                    same UNIT 1 --reason 核对 | 不是关于个人的
                    undo --reason 核对 | --verdict
                    """)
    void what_is_wrong_is_told_and_no_id_number_repeated(String given, String told) {
        Answer answer = office.run(given.replace("UNIT", ofUnit).split(" "));

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains(told).doesNotContain("53989919850101001", "Exception");
        assertThat(said()).isEmpty();
    }

    private List<String> said() {
        return office.jdbc().queryForList("select verdict from person_verdict order by seq", String.class);
    }

    private String number(String sql) {
        Map<String, Object> row = office.jdbc().queryForMap(sql);
        return String.valueOf(row.get("min"));
    }
}
