package io.heshi.definition;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.catalogue.Label;
import io.heshi.catalogue.Language;
import io.heshi.catalogue.cases.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionReaderTest {
    @TempDir
    Path temporary;

    private JobsFolder folder;

    @BeforeEach
    void write_a_valid_folder() {
        folder = JobsFolder.valid(temporary.resolve("jobs"));
    }

    @Test
    void a_job_that_says_little_gets_the_defaults() {
        assertThat(folder.read().job("nightly"))
                .contains(new Job(
                        "nightly",
                        new Label("每夜比对", "Nightly reconciliation"),
                        "exports/{date}",
                        "reports/{job}/{date}",
                        List.of("register", "finance"),
                        List.of("P01"),
                        Map.of("grace_workdays", 10),
                        3,
                        true,
                        Report.NIGHTLY,
                        Language.ZH,
                        new FileLine("nightly.yaml", 1)));
    }

    @Test
    void every_key_of_a_job_can_be_changed() {
        folder.with("rules/unit/U01.yaml", JobsFolder.RULE.replace("rule: P01", "rule: U01"))
                .with("year-end.yaml", """
                        # 年底核查
                        job: year-end
                        title: {zh: 年度核查, en: Year end}
                        inbox: /srv/exports/{date}
                        reports: out/{date}/{job}
                        sources: [finance]
                        rules: [U01]
                        settings: {grace_workdays: 0}
                        keep_claims: 12
                        mask_ids: false
                        report: year_end
                        language: en
                        """);

        assertThat(folder.read().job("year-end"))
                .contains(new Job(
                        "year-end",
                        new Label("年度核查", "Year end"),
                        "/srv/exports/{date}",
                        "out/{date}/{job}",
                        List.of("finance"),
                        List.of("U01"),
                        Map.of("grace_workdays", 0),
                        12,
                        false,
                        Report.YEAR_END,
                        Language.EN,
                        new FileLine("year-end.yaml", 2)));
    }

    @Test
    void a_source_is_read_with_all_its_keys() {
        folder.edit("sources/finance.yaml", "required: true", "required: false")
                .edit("sources/finance.yaml", "header: auto, encoding: auto", "header: 3, encoding: gbk");

        Source finance = folder.read().source("finance").orElseThrow();

        assertThat(finance)
                .isEqualTo(new Source(
                        "finance",
                        new Label("财政统发工资", "Finance payroll"),
                        ClaimKind.PERSON,
                        new Origin.Files("finance/*.{csv,xlsx}", false),
                        new Layout(Optional.of("GBK"), PerSheet.all(Optional.of(3))),
                        List.of(
                                mapping("id_no", 7, "身份证号", "身份证号码"),
                                mapping("name", 8, "姓名", "人员姓名"),
                                mapping("sex", 9, "性别"),
                                mapping("gross_pay", 10, "应发工资", "应发合计")),
                        List.of("id_no", "name"),
                        new GateSettings(
                                Optional.of(new BigDecimal("0.10")),
                                Optional.empty(),
                                Map.of("id_no", new BigDecimal("0.02"), "name", new BigDecimal("0.1")),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                GateSettings.Totals.REPORT),
                        new FileLine("sources/finance.yaml", 1)));
    }

    @Test
    void every_gate_is_read() {
        folder.edit("sources/finance.yaml", "rows: {drop: 10%}, missing: {id_no: 2%, name: 0.1}", """
                rows: {drop: 10%, rise: 250%}, duplicates: 5%, units: {vanished: 10%, least: 5}, sums: {gross_pay: 20%},
                  headers: same, same_file: {workdays: 0}, stale: {days: 45}, totals: hold""");

        assertThat(folder.read().source("finance").orElseThrow().gates())
                .isEqualTo(new GateSettings(
                        Optional.of(new BigDecimal("0.10")),
                        Optional.of(new BigDecimal("2.50")),
                        Map.of(),
                        Optional.of(new BigDecimal("0.05")),
                        Optional.of(new GateSettings.VanishedUnits(new BigDecimal("0.10"), 5)),
                        Map.of("gross_pay", new BigDecimal("0.20")),
                        true,
                        Optional.of(0),
                        Optional.of(45),
                        GateSettings.Totals.HOLD));
    }

    @Test
    void the_query_of_a_source_is_read_and_nobody_is_connected_to() {
        folder.edit(
                "sources/finance.yaml",
                "files: \"finance/*.{csv,xlsx}\", required: true",
                "jdbc: \"jdbc:nowhere://${HOST}/pay\", user: heshi, password: \"${PAY_PASSWORD}\", query: \"select * from pay where day <= {date}\", required: false, timeout: 60");

        assertThat(folder.read().source("finance").orElseThrow().origin())
                .isEqualTo(new Origin.Query(
                        "jdbc:nowhere://${HOST}/pay",
                        Optional.of("heshi"),
                        Optional.of("${PAY_PASSWORD}"),
                        "select * from pay where day <= {date}",
                        false,
                        60));
    }

    @Test
    void a_source_that_says_little_gets_the_defaults() {
        Source register = folder.read().source("register").orElseThrow();

        assertThat(register.origin().required()).isTrue();
        assertThat(register.layout()).isEqualTo(Layout.AUTO);
        assertThat(register.requiredColumns()).isEmpty();
        assertThat(register.gates()).isEqualTo(GateSettings.NONE);
        assertThat(register.column("id_no").map(ColumnMapping::headers)).contains(List.of("身份证号"));
    }

    @Test
    void a_text_column_may_be_read_as_a_date_or_with_a_code_table() {
        folder.edit("sources/finance.yaml", "  sex: {from: 性别}", """
                  sex: {from: 性别}
                  rank: {from: 职级, type: code, codes: education}
                  filing_no: {from: 备案日, type: date}\
                """);

        Definitions definitions = folder.read();
        Source finance = definitions.source("finance").orElseThrow();
        Field rank = finance.column("rank").orElseThrow().field();

        assertThat(rank.type()).isEqualTo(FieldType.CODE);
        assertThat(definitions.codeTable(rank).map(CodeTable::name)).contains("education");
        assertThat(finance.column("filing_no").orElseThrow().field().type()).isEqualTo(FieldType.DATE);
    }

    @Test
    void a_layout_is_read_with_all_its_keys() {
        folder.edit("sources/finance.yaml", "layout: {header: auto, encoding: auto}", """
                layout:
                  header: auto
                  header_rows: 2
                  sheets: [工资*, 在职]
                  hidden: skip
                  units: fill_down\
                """);

        assertThat(folder.read().source("finance").orElseThrow().layout())
                .isEqualTo(new Layout(
                        Optional.empty(),
                        PerSheet.AUTO,
                        PerSheet.all(Optional.of(2)),
                        List.of("工资*", "在职"),
                        HiddenRows.SKIP,
                        UnitRows.FILL_DOWN,
                        Optional.empty()));
    }

    @Test
    void a_wide_table_is_declared_for_a_kind_of_claim_that_has_a_code_and_a_number() {
        folder.with("codes/quota_type.csv", "code,label,english,synonyms\nadministrative,行政编制,Administrative,\n")
                .with("sources/quotas.yaml", """
                        source: quotas
                        title: {zh: 编制台账, en: Quotas}
                        claims: quota
                        from: {files: "quotas/*.csv"}
                        layout: {wide: {by: quota_type, value: approved, headers: {甲类: administrative}}}
                        columns:
                          unit_name: [单位名称]
                        gates: {missing: {approved: 0%, quota_type: 0%}}
                        """);

        assertThat(folder.read().source("quotas").orElseThrow().layout().wide())
                .contains(new WideColumns("quota_type", "approved", Map.of("甲类", "administrative")));
    }

    @Test
    void a_column_says_where_its_value_comes_from() {
        folder.edit(
                "sources/finance.yaml", "  gross_pay: {from: [应发工资, 应发合计], type: money}", """
                  gross_pay: {sum: [基本工资, 津贴补贴]}
                  net_pay: {from: [公积金(单位)]}
                  filing_no: {from: [公积金(个人)], constant: 无文号}
                  unit_code: {join: [单位代码, 科室代码], with: "-"}
                  unit_name: {from: 单位名称, sheet: true}
                  department: {sheet: '(.+)在职人员'}
                  pay_month: {file: '(\\d{4})年(\\d{1,2})月'}\
                """.replace("\\\\", "\\"));

        Source finance = folder.read().source("finance").orElseThrow();

        assertThat(List.of("gross_pay", "filing_no", "unit_code", "unit_name", "department", "pay_month"))
                .extracting(column -> finance.column(column).orElseThrow().origin())
                .containsExactly(
                        new ValueOrigin(new ValueOrigin.Sum(List.of("基本工资", "津贴补贴")), new ValueOrigin.Unstated()),
                        new ValueOrigin(new ValueOrigin.First(List.of("公积金(个人)")), new ValueOrigin.Constant("无文号")),
                        new ValueOrigin(new ValueOrigin.Join(List.of("单位代码", "科室代码"), "-"), new ValueOrigin.Unstated()),
                        new ValueOrigin(new ValueOrigin.First(List.of("单位名称")), new ValueOrigin.SheetName("")),
                        new ValueOrigin(new ValueOrigin.NoCells(), new ValueOrigin.SheetName("(.+)在职人员")),
                        new ValueOrigin(new ValueOrigin.NoCells(), new ValueOrigin.FileName("(\\d{4})年(\\d{1,2})月")));
        assertThat(finance.column("gross_pay").map(ColumnMapping::headers)).contains(List.of("基本工资", "津贴补贴"));
    }

    @Test
    void a_rule_is_read_with_all_its_keys() {
        folder.with("rules/unit/U01-over-quota.yaml", """
                rule: U01
                title: {zh: 超编, en: Over quota}
                over: unit_quota
                severity:
                  low: over = 1
                  high: over > 5
                  otherwise: medium
                when: |
                  occupied > approved
                  and approved >= 0
                pending: timing_difference
                needs: [register]
                evidence:
                  - register.unit_name
                  - occupied
                distinguish: [finance.pay_month]
                amount: 1000 * over
                months: over + 1
                basis: 第六条
                advice: {zh: 核实, en: Verify}
                examples:
                  - finds: {occupied: 5, approved: 03, 备注: no, 起始: 2026-01-01, register: {unit_code: U01}}
                  - passes: {occupied: 3, approved: ""}
                """);

        Rule rule = folder.read().rule("U01").orElseThrow();

        String file = "rules/unit/U01-over-quota.yaml";
        assertThat(rule)
                .isEqualTo(new Rule(
                        "U01",
                        new Label("超编", "Over quota"),
                        Scope.named("unit_quota").orElseThrow(),
                        List.of(),
                        Severity.MEDIUM,
                        Map.of(Severity.LOW, "over = 1", Severity.HIGH, "over > 5"),
                        "occupied > approved\nand approved >= 0",
                        Optional.of("timing_difference"),
                        Optional.of(List.of("register")),
                        List.of("register.unit_name", "occupied"),
                        Optional.empty(),
                        List.of(),
                        List.of("finance.pay_month"),
                        Optional.of("1000 * over"),
                        Optional.of("over + 1"),
                        AmountKind.SUSPECTED,
                        "第六条",
                        new Label("核实", "Verify"),
                        List.of(
                                new Example(
                                        true,
                                        Map.of(
                                                "",
                                                Map.of(
                                                        "occupied",
                                                        "5",
                                                        "approved",
                                                        "03",
                                                        "备注",
                                                        "no",
                                                        "起始",
                                                        "2026-01-01"),
                                                "register",
                                                Map.of("unit_code", "U01")),
                                        Map.of(),
                                        "",
                                        new FileLine(file, 22)),
                                new Example(
                                        false,
                                        Map.of("", Map.of("occupied", "3", "approved", "")),
                                        Map.of(),
                                        "",
                                        new FileLine(file, 23))),
                        new FileLine(file, 1),
                        rule.places()));
        assertThat(rule.severityWhen().keySet()).containsExactly(Severity.LOW, Severity.HIGH);
        assertThat(rule.placeOf("when")).isEqualTo(new FileLine(file, 8));
        assertThat(rule.placeOf("severity.high")).isEqualTo(new FileLine(file, 6));
        assertThat(rule.placeOf("evidence[2]")).isEqualTo(new FileLine(file, 15));
        assertThat(rule.placeOf("nothing")).isEqualTo(new FileLine(file, 1));
    }

    @Test
    void a_code_is_found_by_itself_its_label_and_its_synonyms_however_written() {
        CodeTable sex = folder.read().codeTable("sex").orElseThrow();

        assertThat(sex.labels())
                .containsExactly(
                        Map.entry("male", new Label("男", "Male")), Map.entry("female", new Label("女", "Female")));
        assertThat(List.of("male", "男", " 男 性", "ｍ", "１"))
                .allSatisfy(spelling -> assertThat(sex.code(spelling)).contains("male"));
        assertThat(sex.code("未知")).isEmpty();
    }

    @Test
    void brackets_tell_codes_apart() {
        folder.with("codes/quota_type.csv", """
                code,label,english,synonyms
                civil,事业（参公）,Civil,
                other,事业（其他）,Other,
                """);

        CodeTable types = folder.read().codeTable("quota_type").orElseThrow();

        assertThat(types.code("事业(参公)")).contains("civil");
        assertThat(types.code("事业(其他)")).contains("other");
    }

    @Test
    void byte_order_marks_are_no_part_of_the_text() {
        folder.with("codes/sex.csv", "\uFEFF" + JobsFolder.SEX).with("nightly.yaml", "\uFEFF" + JobsFolder.JOB);

        assertThat(folder.faults()).isEmpty();
    }

    @Test
    void a_job_lists_its_rules_by_id_by_folder_or_all() {
        folder.with("rules/unit/U02.yaml", JobsFolder.RULE.replace("rule: P01", "rule: U02"))
                .with(
                        "rules/unit/U01.yaml",
                        JobsFolder.RULE.replace("rule: P01", "rule: U01").replace("over: person", "over: unit"))
                .with(
                        "mixed.yaml",
                        JobsFolder.JOB.replace("nightly", "mixed").replace("rules: all", "rules: [U02, unit/*, P01]"));

        Definitions definitions = folder.read();
        Job mixed = definitions.job("mixed").orElseThrow();

        assertThat(mixed.rules()).containsExactly("U02", "U01", "P01");
        assertThat(definitions.job("nightly").orElseThrow().rules()).containsExactly("P01", "U01", "U02");
        assertThat(definitions.rules(mixed, Scope.named("unit").orElseThrow()))
                .extracting(Rule::id)
                .containsExactly("U01");
        assertThat(definitions.sources(mixed)).extracting(Source::name).containsExactly("register", "finance");
    }

    @Test
    void all_faults_of_all_files_come_at_once_by_file_and_line() {
        folder.edit("sources/finance.yaml", "\ncolumns:", "\ncolums:")
                .edit("rules/person/P01-paid-but-not-registered.yaml", "over: person", "over: persn")
                .with("nightly.yaml", JobsFolder.JOB + "keep_claims: 0\nmask_ids: yes\n");

        assertThatThrownBy(folder::read).isInstanceOf(InvalidDefinitions.class).hasMessage("""
                nightly.yaml:6: keep_claims: 应为不小于 1 的整数，实为 `0`。 / expected a whole number from 1, found `0`
                nightly.yaml:7: mask_ids: 未知的值 `yes`；应为其中之一：true, false。 / unknown value `yes`; expected one of: true, false
                rules/person/P01-paid-but-not-registered.yaml:3: over: 未知的值 `persn`；应为其中之一：SCOPES。 / unknown value `persn`; expected one of: SCOPES
                sources/finance.yaml:1: columns: 缺少键 `columns`。 / missing key `columns`
                sources/finance.yaml:6: colums: 未知的键 `colums`；您是否想写 `columns`？ / unknown key `colums`; did you mean `columns`?
                """.strip()
                .replace("SCOPES", Scope.all().stream().map(Scope::code).collect(joining(", "))));
    }

    @Test
    void a_malformed_file_is_one_fault_and_the_others_are_still_read() {
        folder.edit("sources/finance.yaml", "columns:", "columns: [")
                .edit("rules/person/P01-paid-but-not-registered.yaml", "when: ", "when: finance: ")
                .edit("nightly.yaml", "rules: all", "rules: [P01, P02]");

        assertThat(folder.faultsInEnglish())
                .containsExactly(
                        "nightly.yaml:5: rules[2]: rule `P02` is not defined; did you mean `P01`?",
                        "rules/person/P01-paid-but-not-registered.yaml:5: not valid YAML (column 14): mapping values are not allowed here",
                        "sources/finance.yaml:8: not valid YAML (column 3): expected ',' or ']', but got <scalar>");
    }

    @Test
    void a_file_saved_as_gbk_is_told_so_with_its_line() {
        folder.with("sources/finance.yaml", JobsFolder.FINANCE.getBytes(Charset.forName("GB18030")));

        assertThat(folder.faultsInEnglish())
                .containsExactly("sources/finance.yaml:2: not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void a_name_used_in_two_files_is_a_fault_at_both() {
        folder.with("rules/unit/P01-again.yaml", JobsFolder.RULE);

        assertThat(folder.faultsInEnglish())
                .containsExactly(
                        "rules/person/P01-paid-but-not-registered.yaml:1: rule: duplicate rule `P01`; it is also defined in rules/unit/P01-again.yaml:1",
                        "rules/unit/P01-again.yaml:1: rule: duplicate rule `P01`; it is also defined in rules/person/P01-paid-but-not-registered.yaml:1");
    }

    @Test
    void a_folder_without_a_job_is_a_fault() {
        folder.without("nightly.yaml");

        assertThat(folder.faultsInEnglish())
                .containsExactly(".:1: there is no job; expected at least one *.yaml at the top of the folder");
    }

    @Test
    void a_missing_folder_is_a_fault() {
        assertThat(new JobsFolder(temporary.resolve("none")).faultsInEnglish())
                .contains(temporary.resolve("none") + ":1: there is no such folder");
    }

    @Test
    void a_code_table_that_the_catalogue_needs_must_be_there() {
        folder.without("codes/funding.csv");

        assertThat(folder.faultsInEnglish())
                .containsExactly("codes/funding.csv:1: the code table is missing; columns that need it: funding");
    }

    @Test
    void a_file_that_nothing_reads_is_a_fault_but_notes_are_not() {
        folder.with("sources/hr.yml", "").with("README.md", "").with(".draft.yaml", "");

        assertThat(folder.faultsInEnglish())
                .containsExactly("sources/hr.yml:1: no file is read under this name; "
                        + "expected *.yaml, sources/*.yaml, rules/**/*.yaml, linkage/*.yaml or codes/*.csv");
    }

    @Test
    void symbolic_links_may_not_lead_out_of_the_folder() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.yaml"), JobsFolder.JOB);
        Files.createSymbolicLink(folder.path().resolve("outside.yaml"), outside);
        Files.createSymbolicLink(folder.path().resolve("rules/all"), temporary);
        Files.createSymbolicLink(folder.path().resolve("sources/gone.yaml"), temporary.resolve("gone"));
        Files.createSymbolicLink(
                folder.path().resolve("rules/self"), folder.path().resolve("rules"));

        assertThat(folder.faultsInEnglish())
                .containsExactly(
                        "outside.yaml:1: the symbolic link leads out of the folder",
                        "rules/all:1: the symbolic link leads out of the folder",
                        "rules/self:1: a symbolic link to a folder is not followed",
                        "sources/gone.yaml:1: the symbolic link leads nowhere");
    }

    @Test
    void a_symbolic_link_inside_the_folder_is_read() throws IOException {
        folder.with("..data/daily.yaml", JobsFolder.JOB.replace("nightly", "daily"));
        Files.createSymbolicLink(folder.path().resolve("daily.yaml"), Path.of("..data/daily.yaml"));

        assertThat(folder.read().jobs()).containsKeys("daily", "nightly");
    }

    @Test
    void the_hash_depends_on_paths_and_bytes_of_the_files_read_and_on_nothing_else() throws IOException {
        String before = folder.read().hash();
        JobsFolder copy = JobsFolder.valid(temporary.resolve("copy")).with("README.md", "notes");

        assertThat(before).matches("[0-9a-f]{64}").isEqualTo(copy.read().hash());
        assertThat(copy.with("nightly.yaml", JobsFolder.JOB + "\n").read().hash())
                .isNotEqualTo(before);
        folder.with("rules/P01.yaml", JobsFolder.RULE).without("rules/person/P01-paid-but-not-registered.yaml");
        assertThat(folder.read().hash()).isNotEqualTo(before);
    }

    private static ColumnMapping mapping(String column, int line, String... headers) {
        return new ColumnMapping(
                Catalogue.field(ClaimKind.PERSON, column).orElseThrow(),
                List.of(headers),
                new FileLine("sources/finance.yaml", line));
    }
}
