package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole lines as staff see them, in both languages. */
class FaultLanguageTest {
    private static final String RULE = "rules/person/P01-paid-but-not-registered.yaml";
    private static final String FINANCE = "sources/finance.yaml";

    @TempDir
    Path temporary;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "nightly.yaml",
                        "job: nightly",
                        "job: Nightly",
                        "nightly.yaml:1: job: `Nightly` 不能作名称；应为：以小写字母开头，后接小写字母、数字、`_` 或 `-`。"
                                + " / `Nightly` cannot be a name here; expected a lower-case letter, then lower-case letters, digits, `_` or `-`"),
                arguments(
                        "nightly.yaml",
                        "job: nightly",
                        "job: daily",
                        "nightly.yaml:1: job: `daily` 与文件 nightly.yaml 不同名；应为 `nightly`，或给文件改名。"
                                + " / `daily` stands in the file nightly.yaml; expected `nightly`, or rename the file"),
                arguments("nightly.yaml", "job: nightly\n", "", "nightly.yaml:1: job: 缺少键 `job`。 / missing key `job`"),
                arguments(
                        "nightly.yaml",
                        "[register, finance]",
                        "[]",
                        "nightly.yaml:4: sources: 应为至少有一项的列表，实为空列表。 / expected a list of at least one, found an empty list"),
                arguments(
                        "nightly.yaml",
                        "finance]",
                        "financ]",
                        "nightly.yaml:4: sources[2]: 来源 `financ` 没有定义；您是否想写 `finance`？"
                                + " / source `financ` is not defined; did you mean `finance`?"),
                arguments(
                        "nightly.yaml",
                        "rules: all",
                        "rules: all\nrules: [P01]",
                        "nightly.yaml:6: rules: 键 `rules` 重复；第 5 行已有。 / duplicate key `rules`; it already stands in line 5"),
                arguments(
                        "nightly.yaml",
                        "title: ",
                        "title：",
                        "nightly.yaml:2: YAML 语法错误（第 6 列）：这里是全角冒号 `：`；不起分隔作用，键后请写 `: `。"
                                + " / not valid YAML (column 6): this is a full-width colon `：`; it separates nothing, write `: ` after a key"),
                arguments(
                        FINANCE,
                        "sex: {",
                        "sexx: {",
                        "sources/finance.yaml:9: columns.sexx: 未知的列 `sexx`（claims: person）；您是否想写 `sex`？"
                                + " / unknown column `sexx` of person claims; did you mean `sex`?"),
                arguments(
                        FINANCE,
                        "应发合计",
                        "姓 名（全称）",
                        "sources/finance.yaml:10: columns.gross_pay.from[2]: 表头 `姓 名（全称）` 已在第 8 行以 `姓名` 对应到列 `name`（比较时不计空格、括号和单位）。"
                                + " / header `姓 名（全称）` is already mapped to `name` as `姓名` in line 8 (blanks, brackets and units are not compared)"),
                arguments(
                        FINANCE,
                        "sex: {from: 性别}",
                        "sex: {from: 性别, codes: sexes}",
                        "sources/finance.yaml:9: columns.sex.codes: 没有代码表 codes/sexes.csv；您是否想写 `sex`？"
                                + " / there is no code table codes/sexes.csv; did you mean `sex`?"),
                arguments(
                        FINANCE,
                        "drop: 10%",
                        "drop: 101%",
                        "sources/finance.yaml:12: gates.rows.drop: 应为 0% 到 100% 的比例，如 10% 或 0.1，实为 `101%`。"
                                + " / expected a share from 0% to 100%, such as 10% or 0.1, found `101%`"),
                arguments(
                        RULE,
                        "severity: high",
                        "severity: grave",
                        RULE + ":4: severity: 未知的值 `grave`；应为其中之一：high, medium, low, info。"
                                + " / unknown value `grave`; expected one of: high, medium, low, info"),
                arguments(
                        RULE,
                        "  - finds: {",
                        "  - passes: {",
                        RULE + ":9: examples: 至少应有一个带 `finds` 的示例。 / expected at least one example with `finds`"),
                arguments(
                        "codes/sex.csv",
                        "code,label,english,synonyms",
                        "code,label,synonyms",
                        "codes/sex.csv:1: 表头应为 `code,label,english,synonyms`。 / expected the header `code,label,english,synonyms`"),
                arguments(
                        "codes/sex.csv",
                        "2|F|女性",
                        "2|Ｍ",
                        "codes/sex.csv:3: synonyms: `Ｍ` 在第 2 行已表示 `male`。 / `Ｍ` already means `male` in line 2"));
    }

    @ParameterizedTest(name = "{index} {1} -> {2}")
    @MethodSource("mistakes")
    void a_fault_says_in_both_languages_what_was_expected(String file, String old, String changed, String told) {
        JobsFolder folder = JobsFolder.valid(temporary).edit(file, old, changed);

        assertThat(folder.faults()).containsExactly(told);
    }

    static Stream<Arguments> full_width() {
        return Stream.of(
                arguments("severity: high", "severity：high", 4, 9, "全角冒号 `：`"),
                arguments("over: person\n", "over：person\n", 3, 5, "全角冒号 `：`"),
                arguments("停发, en:", "停发， en:", 8, 19, "全角逗号 `，`"),
                arguments("when: ", "when: >-\n\u3000\u3000", 6, 1, "全角空格"),
                arguments("Verify and stop paying}", "Verify｝", 8, 31, "全角括号或引号"));
    }

    static Stream<Arguments> full_width_in_keys() {
        return Stream.of(
                arguments(
                        "advice: {zh: ",
                        "advice: {zh：",
                        ":8: advice.zh：核实后停发: 键 `zh：核实后停发` 中有全角冒号 `：`；不起分隔作用，键后请写 `: `。 / in key `zh：核实后停发` there is a full-width colon `：`; it separates nothing, write `: ` after a key"),
                arguments(
                        "severity: high",
                        "\u3000severity: high",
                        ":4: \u3000severity: 键 `\u3000severity` 中有全角空格；缩进请用半角空格。 / in key `\u3000severity` there is a full-width blank; indent with plain ones"));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("full_width_in_keys")
    void a_full_width_mark_that_became_part_of_a_key_is_named(String old, String changed, String told) {
        assertThat(JobsFolder.valid(temporary).edit(RULE, old, changed).faults())
                .containsExactly(RULE + told);
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("full_width")
    void a_full_width_mark_is_named_where_it_stands(String old, String changed, int line, int column, String mark) {
        JobsFolder folder = JobsFolder.valid(temporary).edit(RULE, old, changed);

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .startsWith(RULE + ":" + line + ": YAML 语法错误（第 " + column + " 列）：这里是" + mark);
    }

    @Test
    void a_word_with_a_comma_is_believed_where_the_separator_is_known() {
        assertThat(JobsFolder.valid(temporary)
                        .edit("codes/sex.csv", "2|F|女性", "|女、女性")
                        .faults())
                .isEmpty();
        assertThat(JobsFolder.valid(temporary)
                        .edit("codes/sex.csv", "2|F|女性", "女性（妇女、女子）")
                        .faults())
                .isEmpty();
    }

    @Test
    void a_name_used_twice_is_told_at_both_places() {
        JobsFolder folder = JobsFolder.valid(temporary).with("rules/P01.yaml", JobsFolder.RULE);

        assertThat(folder.faults())
                .containsExactly(
                        "rules/P01.yaml:1: rule: 规则 `P01` 重复；另见 " + RULE
                                + ":1。 / duplicate rule `P01`; it is also defined in " + RULE + ":1",
                        RULE
                                + ":1: rule: 规则 `P01` 重复；另见 rules/P01.yaml:1。 / duplicate rule `P01`; it is also defined in rules/P01.yaml:1");
    }

    @Test
    void a_missing_folder_is_told_once() {
        assertThat(new JobsFolder(temporary.resolve("none")).faults())
                .isEqualTo(List.of(temporary.resolve("none") + ":1: 没有这个文件夹。 / there is no such folder"));
    }

    static Stream<Arguments> broken_yaml() {
        return Stream.of(
                arguments("a: [1, 2\nb: 3\n", "请检查方括号是否闭合"),
                arguments("a: {b: 1\nc: 3\n", "请检查花括号是否闭合"),
                arguments("a:\n\tb: 1\n", "请改用空格"),
                arguments("a:\n    b: 1\n  c: 2\n", "缩进不对"),
                arguments("a: 1\nb\nc: 2\n", "键后缺少 `: `"),
                arguments("a: \"text\n", "请检查引号是否闭合"),
                arguments("a: @text\n", "请给值加引号"),
                arguments("a: \u0001\n", "含有不可见的控制字符"),
                arguments("a: *\n", "请检查此处的缩进、冒号、引号和括号"));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("broken_yaml")
    void broken_yaml_comes_with_advice(String yaml, String advice) {
        JobsFolder folder = JobsFolder.valid(temporary).with("nightly.yaml", yaml);

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .startsWith("nightly.yaml:")
                .contains("YAML 语法错误（第 ", advice, " / not valid YAML (column ");
    }
}
