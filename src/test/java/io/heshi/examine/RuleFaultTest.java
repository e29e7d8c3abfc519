package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What `heshi check` says of a rule that reads well and yet cannot run, or would never find anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class RuleFaultTest {
    private TestDatabase server;
    private Path jobs;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = TestPostgres.fresh();
        jobs = JobsWithoutRules.in(folder);
    }

    @AfterAll
    void close() {
        server.close();
    }

    private List<Fault> faults(Map<String, String> changed) throws IOException {
        Map<String, String> rule = new LinkedHashMap<>(Map.of(
                "rule", "P70",
                "title", "{zh: 试验, en: Trial}",
                "over", "person",
                "severity", "high",
                "when", "in_finance",
                "evidence", "[finance.unit_name]",
                "basis", "无",
                "advice", "{zh: 核实, en: Verify}",
                "examples", "[{finds: {finance: {gross_pay: 5000}}}, {passes: {hr: {unit_code: U01}}}]"));
        rule.putAll(changed);
        StringBuilder yaml = new StringBuilder();
        rule.forEach((key, value) -> yaml.append(key)
                .append(": ")
                .append(value.startsWith("{") || value.startsWith("[") || value.startsWith(">") ? value : quoted(value))
                .append('\n'));
        Files.writeString(jobs.resolve("rules/P70.yaml"), yaml);
        Definitions definitions = DefinitionReader.read(jobs);
        return new RuleCheck(server.dataSource()).faults(definitions);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private String only(String key, String value) throws IOException {
        List<Fault> faults = faults(Map.of(key, value));
        assertThat(faults).hasSize(1);
        Fault fault = faults.get(0);
        assertThat(fault.message()).doesNotContain("`").contains(" / ");
        return fault.key() + ": " + fault.message();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{zh: '发 {finance.gros_pay} 元', en: 'pays {finance.gross_pay}'} | says.zh: 规则 P70：没有列 finance.gros_pay（over: person）；您是否想写 finance.gross_pay？",
                "{zh: '发 {finance.gross_pay} 元', en: 'pays [{gross}]'} | says.en: 规则 P70：没有列 gross（over: person）",
                "{zh: '{}', en: 'pays'} | says.zh: 规则 P70：没有列 （over: person）",
            })
    void a_column_that_a_sentence_names_and_the_case_has_not_is_told(String says, String told) throws IOException {
        assertThat(only("says", says)).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{finance: {gross_pay: 1234.5, pay_month: 2024-12}} | 2024-12 发放 1,234.50 元，实名制库无此人",
                "{finance: {gross_pay: 5}, register: {person_status: left.retired}} | （空） 发放 5.00 元，实名制库为退休",
                "{finance: {gross_pay: 5}, register: {id_no: 11010519491231002X}} | （空） 发放 5.00 元，实名制库号码 110105********002X",
                "{finance: {gross_pay: 5, quota_type: institution}, register: {quota_type: administrative}} | （空） 发放 5.00 元，实名制库无此人；编制类型：行政编制、事业编制",
                "{finance: {gross_pay: 5, quota_type: worker}, register: {quota_type: worker}} | （空） 发放 5.00 元，实名制库无此人",
                "{finance: {gross_pay: 5}, register: {civil_servant_registered: true}} | （空） 发放 5.00 元，实名制库无此人；公务员登记：是",
                "{finance: {gross_pay: 5}, hr: {value_faults: \"birth_date\\tbad_date\\t198O\"}} | （空） 发放 5.00 元，实名制库无此人；出生日期：日期无法识别“198O”",
                "{finance: {gross_pay: 5}, hr: {id_fault: precision_lost}} | （空） 发放 5.00 元，实名制库无此人；末几位丢失（数值格式）",
                "{finance: {gross_pay: 5}, lookalike: {sources: register、hr, difference: old_number}} | （空） 发放 5.00 元，实名制库无此人；见于编制实名制库、人社人员信息，一个为 15 位旧号",
                "{finance: {gross_pay: 5}, change: {kind: move, changed_on: 2024-10-08}} | （空） 发放 5.00 元，实名制库无此人；2024-10-08 调动",
                "{finance: {gross_pay: 5}, hr: {death_date: 2024-10}} | （空） 发放 5.00 元，实名制库无此人；死于 2024-10",
            })
    void a_sentence_tells_values_in_words_and_leaves_out_what_has_none(String finds, String said) throws IOException {
        Map<String, String> rule = Map.of(
                "says",
                "{zh: '{finance.pay_month} 发放 {finance.gross_pay} 元，[实名制库为{register.person_status}|实名制库号码 {register.id_no}|实名制库无此人]"
                        + "[≠；编制类型：{register.quota_type}、{finance.quota_type}][；公务员登记：{register.civil_servant_registered}]"
                        + "[；{hr.value_faults}][；{hr.id_fault}][；见于{lookalike.sources}，{lookalike.difference}]"
                        + "[；{change.changed_on} {change.kind}][；死于 {hr.death_date}]', en: 'pays'}",
                "examples",
                "[{finds: " + finds + ", says: \"" + said + "\"}, {passes: {hr: {unit_code: U01}}}]");

        assertThat(faults(rule)).isEmpty();
    }

    @Test
    void another_sentence_than_an_example_states_is_told_with_both() throws IOException {
        assertThat(faults(Map.of(
                        "says",
                        "{zh: '发放 {finance.gross_pay} 元', en: 'pays'}",
                        "examples",
                        "[{finds: {finance: {gross_pay: 5}}, says: 发放 5 元}, {passes: {hr: {unit_code: U01}}}]")))
                .extracting(Fault::message)
                .first()
                .asString()
                .startsWith("规则 P70 这样说：“发放 5.00 元”，但示例写的是“发放 5 元”");
    }

    @Test
    void a_rule_without_a_fault_has_none() throws IOException {
        assertThat(faults(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "amount | finance.unit_name | amount: 规则 P70：amount 应为数字，实为文本。 / rule P70: amount must be a number, but is text",
                "amount | in_finance | amount: 规则 P70：amount 应为数字，实为条件（真假）。 / rule P70: amount must be a number, but is boolean",
                "months | finance.gross_pay | months: 规则 P70：months 应为整数，实为数字；写 (…)::integer 取整。 / rule P70: months must be a whole number, but is numeric; (…)::integer rounds it",
                "when | finance.unit_name | when: 规则 P70：when 应为条件（真假），实为文本。 / rule P70: when must be a condition, but is text",
                "pending | finance.gross_pay | pending: 规则 P70：pending 应为条件（真假），实为数字。 / rule P70: pending must be a condition, but is numeric",
                "severity | {otherwise: low, high: finance.unit_name} | severity.high: 规则 P70：severity.high 应为条件（真假），实为文本。 / rule P70: severity.high must be a condition, but is text",
            })
    void an_expression_of_another_type_is_told(String key, String value, String told) throws IOException {
        assertThat(only(key, value)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "in_finance and unit.nature = '公益一类' | unit.nature：代码表 unit_nature 中没有“公益一类”；是否为 institution.welfare_one？ / rule P70: unit.nature: code table unit_nature has no “公益一类”; did you mean institution.welfare_one?",
                "in_finance and starts_with(hr.person_status, '编外') | hr.person_status：代码表 person_status 中没有以“编外”开头的代码；是否为 outside？",
                "in_finance and starts_with(coalesce(hr.person_status, ''), 'lef.') | 没有以“lef.”开头的代码",
                "in_finance and coalesce(hr.person_status, '') <> 'retired' | 代码表 person_status 中没有“retired”",
                "in_finance and coalesce(hr.person_status, register.person_status) in ('left', 'activ') | 没有“activ”；是否为 active？",
                "in_finance and register.quota_type not in ('institution', '行政') | 没有“行政”；是否为 administrative？",
                "in_finance and '男' = register.sex | 没有“男”；是否为 male？",
                "in_finance and change.to_quota_type = 'x' | change.to_quota_type：代码表 quota_type 中没有“x”；代码见 jobs/codes/quota_type.csv",
            })
    void a_word_that_is_no_code_is_told_with_the_code_meant(String when, String told) throws IOException {
        assertThat(only("when", when)).contains(told);
    }

    @Test
    void codes_and_beginnings_of_codes_are_accepted() throws IOException {
        assertThat(faults(Map.of(
                        "when",
                        "in_finance and coalesce(hr.person_status, '') <> 'left' and not coalesce(starts_with(register.quota_type, 'inst'), false)"
                                + " and coalesce(register.sex, '') in ('male', '')")))
                .isEmpty();
    }

    @Test
    void a_word_that_is_no_code_is_told_in_an_example_too() throws IOException {
        assertThat(
                        only(
                                "examples",
                                "[{finds: {finance: {gross_pay: 5000}, hr: {person_status: 编外}}}, {passes: {hr: {unit_code: U01}}}]"))
                .isEqualTo(
                        "examples: 规则 P70：hr.person_status：代码表 person_status 中没有“编外”；是否为 outside？ / rule P70: hr.person_status: code table person_status has no “编外”; did you mean outside?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{gross_pay: 五千} | 示例中 finance.gross_pay 应为数字，实为“五千” | in the example finance.gross_pay must be numeric, but is “五千”",
                "{claims: 1.5} | 示例中 finance.claims 应为整数，实为“1.5” | in the example finance.claims must be integer, but is “1.5”",
                "{active: 是} | 示例中 finance.active 应为真假（true、false），实为“是” | in the example finance.active must be boolean",
                "{gros_pay: 1} | 没有列 finance.gros_pay（over: person）；您是否想写 finance.gross_pay？ | did you mean finance.gross_pay?",
            })
    void a_wrong_value_or_column_of_an_example_is_named(String finance, String zh, String en) throws IOException {
        assertThat(only("examples", "[{finds: {finance: " + finance + "}}, {passes: {hr: {unit_code: U01}}}]"))
                .startsWith("examples: 规则 P70：")
                .contains(zh, en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "finance.unit_name > 5 | when: 规则 P70：文本和整数之间不能用 >；文本加单引号，数字不加，文本列不与数字比较。 | rule P70: PostgreSQL says: operator does not exist: text > integer",
                "finance.gross_pay == 5 | when: 规则 P70：没有运算符 ==；“等于”写一个等号 = | operator does not exist",
                "finance.gross_pay = '高' | when: 规则 P70：“高”不是数字；数字列只与数字比较，数字不加引号 | invalid input syntax",
                "finance.gross_pay and in_finance | when: 规则 P70：此处类型不符；and、or、not 的两边应为条件，如 finance.gross_pay > 0 | argument of AND",
                "finance.gross_pay > > 5 | when: 规则 P70：“>”附近写法不对 | syntax error",
                "in_finance in_hr | when: 规则 P70：某个列名附近写法不对，或在它之前缺少 and、or、逗号、括号 | syntax error",
                "in_finance and 1 / 0 > 1 | when: 规则 P70：除数为零；请除以 nullif(除数, 0) | division by zero",
                "before(business_date) | when: 规则 P70：函数参数的个数或类型不对；用法见 docs/cases.md | function",
                "first_day(finance.pay_month) > '昨天' | when: 规则 P70：“昨天”不是日期；日期写作 '2024-12-31' | date",
                "business_date::date > '2024-13-01' | when: 规则 P70：“2024-13-01”不是日期；日期写作 '2024-12-31' | date",
            })
    void what_the_database_refuses_is_said_in_chinese_too(String when, String zh, String en) throws IOException {
        assertThat(only("when", when)).contains(zh, en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "amount | finance.gross_pay + 1 / 0",
                "months | 1 / 0",
                "pending | 1 / 0 > 1",
                "severity | {otherwise: low, high: 1 / 0 > 1}",
            })
    void what_no_case_can_be_worked_out_of_is_refused_wherever_it_stands(String key, String value) throws IOException {
        assertThat(only(key, value)).contains("除数为零；请除以 nullif(除数, 0)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "in_finance and （finance.gross_pay > 5） | when: 含有全角符号 （ ）；表达式中的括号、逗号、引号等请用半角，文本写作 '…'。 / there are full-width marks （ ）; write half-width ones, and texts as '…'",
                "in_finance and hr.person_status = ‘编外’ | when: 含有全角符号 ‘ ’；",
                "in_finance and hr.person_status in ('left'，“outside”) | when: 含有全角符号 ， “ ”；",
                "in_finance；| when: 含有全角符号 ；；",
                "编制实名制库.编制类型 = 'institution' | when: 规则 P70：没有列 编制实名制库.编制类型（over: person）；列名用英文，文本加单引号；您是否想写 register.quota_type？ / rule P70: the person case has no column 编制实名制库.编制类型; did you mean register.quota_type?",
                "register.编制类型 = 'institution' | 您是否想写 register.quota_type？",
                "应发工资 > 5 | gross_pay",
                "在编 | when: 规则 P70：没有列 在编（over: person）；列名用英文，文本加单引号；可用的列见 docs/cases.md。",
                "hr.person_status = \"outside\" | when: 文本用单引号，不用双引号：写 'outside'。 / a text stands between single quotes: 'outside'",
                "days_before(busines_date, 365) is null | 没有列 busines_date（over: person）；您是否想写 business_date？",
                "in_finance and finance.claims > setting.secondment_month | when: 没有参数 secondment_month；您是否想写 secondment_months？ / there is no setting secondment_month; did you mean secondment_months?",
            })
    void what_a_chinese_keyboard_writes_is_one_message(String when, String told) throws IOException {
        assertThat(only("when", when)).contains(told);
    }

    @Test
    void only_columns_are_evidence() throws IOException {
        assertThat(only("evidence", "[finance.gross_pay * 2]"))
                .isEqualTo(
                        "evidence[1]: 规则 P70：这里只能写列名，不能写表达式：finance.gross_pay * 2。 / rule P70: only names of columns may stand here, no expressions: finance.gross_pay * 2");
    }

    @Test
    void the_business_date_is_a_column_of_every_case() {
        Cases.of(DefinitionReader.read(jobs))
                .all()
                .forEach(relation -> assertThat(relation.columns())
                        .as(relation.scope().code())
                        .containsKey("business_date"));
    }

    @Test
    void a_unit_may_be_asked_for_the_business_date() throws IOException {
        assertThat(faults(Map.of(
                        "over",
                        "unit_quota",
                        "when",
                        "over > 0 and before(days_before(business_date, 365), business_date)",
                        "evidence",
                        "[over]",
                        "examples",
                        "[{finds: {occupied: 3, approved: 1}}, {passes: {occupied: 1, approved: 1}}]")))
                .isEmpty();
    }

    /** Each replace of one letter by forty does forty times the work of those before it; so often, that no machine is fast enough. */
    @Test
    void a_rule_that_would_never_end_is_named() throws IOException {
        String grown = "coalesce(finance.unit_name, '') || 'aaaaaaaaaa'";
        for (int i = 0; i < 5; i++) {
            grown = "replace(" + grown + ", 'a', '" + "a".repeat(40) + "')";
        }
        String often = String.join(" + ", Collections.nCopies(50, "length(" + grown + ")"));
        Map<String, String> rule = Map.of("when", often + " > 3");

        List<Fault> faults = faults(rule);

        assertThat(faults).isNotEmpty();
        assertThat(faults.get(0).message()).contains("规则 P70", "rule P70", "请简化表达式");
    }
}
