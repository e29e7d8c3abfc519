package io.heshi.definition;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.cases.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake, made in an otherwise valid folder, and the one message that it gives. */
class FaultMessageTest {
    private static final String RULE_FILE = "rules/person/P01-paid-but-not-registered.yaml";

    private static final Pattern QUOTED = Pattern.compile("`[^`]+`");

    @TempDir
    Path temporary;

    static Stream<Arguments> mistakes_in_jobs() {
        return Stream.of(
                job(
                        "job: nightly",
                        "job: Nightly",
                        1,
                        "job: `Nightly` cannot be a name here; expected a lower-case letter, then lower-case letters, digits, `_` or `-`"),
                job(
                        "job: nightly",
                        "job: daily",
                        1,
                        "job: `daily` stands in the file nightly.yaml; expected `nightly`, or rename the file"),
                job("job: nightly", "Job: nightly\njob: nightly", 1, "Job: unknown key `Job`; did you mean `job`?"),
                job("job: nightly\n", "", 1, "job: missing key `job`"),
                job("zh: 每夜比对, ", "", 2, "title.zh: missing key `zh`"),
                job("zh: 每夜比对", "zh: \"\"", 2, "title.zh: expected a text, found nothing"),
                job(
                        "en: Nightly reconciliation",
                        "english: Nightly",
                        2,
                        "title.en: missing key `en`",
                        "title.english: unknown key `english`; below `title` expected one of: zh, en"),
                job(
                        "{zh: 每夜比对, en: Nightly reconciliation}",
                        "每夜比对",
                        2,
                        "title: expected keys with values, found a text; write `{zh: …, en: …}`"),
                job("{date}", "{dat}", 3, "inbox: unknown placeholder `{dat}`; did you mean `date`?"),
                job("{date}", "{date", 3, "inbox: a brace has no partner in `exports/{date`"),
                job("\"exports/{date}\"", "[a]", 3, "inbox: expected a text, found a list"),
                job("finance]", "financ]", 4, "sources[2]: source `financ` is not defined; did you mean `finance`?"),
                job("finance]", "register]", 4, "sources[2]: `register` is listed twice"),
                job("[register, finance]", "[]", 4, "sources: expected a list of at least one, found an empty list"),
                job("[register, finance]", "register", 4, "sources: expected a list of at least one, found a text"),
                job(
                        "rules: all",
                        "rules: every",
                        5,
                        "rules: expected all, or a list of rule ids or folders like person/*, found `every`"),
                job("rules: all", "rules: [P10]", 5, "rules[1]: rule `P10` is not defined; did you mean `P01`?"),
                job(
                        "rules: all",
                        "rules:\n  - P01\n  - unit/*",
                        7,
                        "rules[2]: `unit/*` names no rule; there is none in rules/unit/"),
                job("rules: all", "rules: []", 5, "rules: expected a list of at least one, found an empty list"),
                job(
                        "rules: all",
                        "rules: all\nreport: yearly",
                        6,
                        "report: unknown value `yearly`; expected one of: nightly, payroll, year_end"),
                job(
                        "rules: all",
                        "rules: all\nsettings: {grace_workday: 5}",
                        6,
                        "settings.grace_workday: unknown key `grace_workday`; did you mean `grace_workdays`?"),
                job(
                        "rules: all",
                        "rules: all\nsettings: {grace_workdays: -1}",
                        6,
                        "settings.grace_workdays: expected a whole number from 0, found `-1`"),
                job(
                        "rules: all",
                        "rules: all\nkeep_claims: 1.5",
                        6,
                        "keep_claims: expected a whole number from 1, found `1.5`"),
                job(
                        "rules: all",
                        "rules: all\nrules: [P01]",
                        6,
                        "rules: duplicate key `rules`; it already stands in line 5"),
                job(
                        "job: nightly",
                        "job: &name nightly\nreports: *name",
                        2,
                        "reports: YAML aliases (`*name`) are not read; write the value out"),
                job(
                        "job: nightly",
                        "job: !!str nightly",
                        1,
                        "job: YAML tags (`!`) are not read; write the plain value"),
                job(
                        "rules: all",
                        "rules: all\n---\njob: other",
                        7,
                        "a second document (`---`) is not read; write one definition a file"),
                job(
                        "title: ",
                        "title：",
                        2,
                        "not valid YAML (column 6): this is a full-width colon `：`; it separates nothing, write `: ` after a key"),
                job(JobsFolder.JOB, "", 1, "the file is empty"),
                job(JobsFolder.JOB, "- nightly\n", 1, "expected keys with values, found a list"));
    }

    static Stream<Arguments> mistakes_in_sources() {
        return Stream.of(
                source(
                        "source: finance",
                        "source: fin-ance",
                        1,
                        "source: `fin-ance` cannot be a name here; expected a lower-case letter, then lower-case letters, digits or `_`"),
                source(
                        "source: finance",
                        "source: payroll",
                        1,
                        "source: `payroll` stands in the file sources/finance.yaml; expected `finance`, or rename the file"),
                source(
                        "claims: person",
                        "claims: people",
                        3,
                        "claims: unknown value `people`; expected one of: " + listed(Catalogue.kinds())),
                source("files: \"finance/*.{csv,xlsx}\", ", "", 4, "from.files: missing key `files`"),
                source(
                        "finance/*.{csv,xlsx}",
                        "finance/*.{csv",
                        4,
                        "from.files: `finance/*.{csv` is not a file pattern; look at its brackets"),
                source(
                        "finance/*.{csv,xlsx}",
                        "/finance/*.csv",
                        4,
                        "from.files: `/finance/*.csv` is absolute; expected a pattern below the job's inbox"),
                source(
                        "finance/*.{csv,xlsx}",
                        "C:/finance/*.csv",
                        4,
                        "from.files: `C:/finance/*.csv` is absolute; expected a pattern below the job's inbox"),
                source("finance/*.{csv,xlsx}", "a/../../*.csv", 4, "from.files: `..` would leave the job's inbox"),
                source("finance/*.{csv,xlsx}", "{a,..}/*.csv", 4, "from.files: `..` would leave the job's inbox"),
                source(
                        "\"finance/*.{csv,xlsx}\"",
                        "finance\\*.csv",
                        4,
                        "from.files: write `/` between folders, not `\\`"),
                source(
                        "finance/*.{csv,xlsx}",
                        "{date}/*.csv",
                        4,
                        "from.files: `{date}` belongs in the job's inbox, here it would mean the word date"),
                source(
                        "required: true",
                        "required: 1",
                        4,
                        "from.required: unknown value `1`; expected one of: true, false"),
                source(
                        "zh: 财政统发工资,",
                        "zh: 工资, 补贴,",
                        2,
                        "title.补贴: unknown key `补贴`; if it is the rest of the text before it, put the whole text in quotes because of its comma: \"…, 补贴\""),
                source("header: auto", "header: 0", 5, "layout.header: expected a whole number from 1, found `0`"),
                source(
                        "header: auto",
                        "header: first",
                        5,
                        "layout.header: expected a whole number from 1, found `first`"),
                source(
                        "encoding: auto",
                        "encoding: utf8mb4",
                        5,
                        "layout.encoding: unknown encoding `utf8mb4`; expected auto, UTF-8, GB18030, Big5, UTF-16LE …"),
                source(
                        "sex: {",
                        "sexx: {",
                        9,
                        "columns.sexx: unknown column `sexx` of person claims; did you mean `sex`?"),
                source(
                        "sex: {from: 性别}",
                        "sex: {form: 性别}",
                        9,
                        "columns.sex.form: unknown key `form`; did you mean `from`?",
                        "columns.sex.from: missing key `from`"),
                source("sex: {from: 性别}", "sex:", 9, "columns.sex: expected a text, found nothing"),
                source(
                        "sex: {from: 性别}",
                        "sex: {from: 性别, codes: sexes}",
                        9,
                        "columns.sex.codes: there is no code table codes/sexes.csv; did you mean `sex`?"),
                source("sex: {from: 性别}", "rank: {from: 职级, type: code}", 9, "columns.rank.codes: missing key `codes`"),
                source(
                        "type: money",
                        "type: monney",
                        10,
                        "columns.gross_pay.type: unknown value `monney`; expected one of: text, id_no, name, date, month, money, integer, boolean, code, unit_code, unit_name"),
                source(
                        "type: money",
                        "type: date",
                        10,
                        "columns.gross_pay.type: column `gross_pay` cannot be date; expected money"),
                source(
                        "type: money",
                        "type: money, codes: sex",
                        10,
                        "columns.gross_pay.codes: only a column of type code has a code table; this one is money"),
                source(
                        "应发合计",
                        "姓 名（全称）",
                        10,
                        "columns.gross_pay.from[2]: header `姓 名（全称）` is already mapped to `name` as `姓名` in line 8 (blanks, brackets and units are not compared)"),
                source(
                        "header: auto",
                        "header_rows: 4",
                        5,
                        "layout.header_rows: expected auto or 1 to 3 header rows, found `4`"),
                source(
                        "header: auto",
                        "hidden: hide",
                        5,
                        "layout.hidden: unknown value `hide`; expected one of: read, skip"),
                source(
                        "header: auto",
                        "units: below",
                        5,
                        "layout.units: unknown value `below`; expected one of: auto, merged, fill_down, heading, column"),
                source(
                        "header: auto",
                        "wide: {by: sex, value: gross_pay, headers: {男: male}}",
                        5,
                        "layout.wide.value: `gross_pay` is no integer column of person claims; they have none"),
                source(
                        "from: [应发工资, 应发合计], type: money",
                        "from: 应发工资, sum: [应发合计]",
                        10,
                        "columns.gross_pay.sum: a column has only one of from, join, sum; `from` is there too"),
                source(
                        "from: [应发工资, 应发合计], type: money",
                        "from: 应发工资, with: \"-\"",
                        10,
                        "columns.gross_pay.with: `with` stands between the texts of `join`; there is none"),
                source(
                        "from: [应发工资, 应发合计], type: money",
                        "join: [应发工资, 应发合计]",
                        10,
                        "columns.gross_pay.join: a column of type money is not joined from texts"),
                source(
                        "{from: 性别}",
                        "{sum: [性别]}",
                        9,
                        "columns.sex.sum: only money and integer are summed; this column is code"),
                source(
                        "from: [应发工资, 应发合计], type: money",
                        "constant: 五千",
                        10,
                        "columns.gross_pay.constant: expected a value of type money, found `五千`"),
                source(
                        "{from: 性别}",
                        "{constant: 男, sheet: true}",
                        9,
                        "columns.sex.sheet: a column has only one of constant, sheet, file, title; `constant` is there too"),
                source(
                        "{from: 性别}",
                        "{file: '性别'}",
                        9,
                        "columns.sex.file: `性别` has no group; put brackets around the part that is the value"),
                source(
                        "{from: 性别}",
                        "{file: '(性别'}",
                        9,
                        "columns.sex.file: `(性别` is not a regular expression: Unclosed group"),
                source(
                        "[id_no, name]",
                        "[id_no, birth_date]",
                        11,
                        "required_columns[2]: column `birth_date` is not mapped under `columns`; expected one of: id_no, name, sex, gross_pay"),
                source(
                        "drop: 10%",
                        "drop: 101%",
                        12,
                        "gates.rows.drop: expected a share from 0% to 100%, such as 10% or 0.1, found `101%`"),
                source(
                        "drop: 10%",
                        "drop: 10",
                        12,
                        "gates.rows.drop: expected a share from 0% to 100%, such as 10% or 0.1, found `10`"),
                source(
                        "drop: 10%",
                        "drop: 1",
                        12,
                        "gates.rows.drop: expected a share from 0% to 100%, such as 10% or 0.1, found `1`"),
                source(
                        "drop: 10%",
                        "drop: -1%",
                        12,
                        "gates.rows.drop: expected a share from 0% to 100%, such as 10% or 0.1, found `-1%`"),
                gates(
                        "rows: {drop: 10%, rise: x}",
                        "rows.rise: expected a share from 0% up, such as 50% or 0.5, found `x`"),
                gates("rows: {rise: 50%}", "rows.drop: missing key `drop`"),
                gates(
                        "duplicates: 101%",
                        "duplicates: expected a share from 0% to 100%, such as 10% or 0.1, found `101%`"),
                gates("units: 10%", "units: expected keys with values, found a text"),
                gates("units: {least: 5}", "units.vanished: missing key `vanished`"),
                gates("units: {vanished: 10%, least: few}", "units.least: expected a whole number from 0, found `few`"),
                gates(
                        "sums: {net_pay: 10%}",
                        "sums.net_pay: column `net_pay` is not mapped under `columns`; expected one of: id_no, name, sex, gross_pay"),
                gates(
                        "sums: {name: 10%}",
                        "sums.name: a column of type name has no sum; expected one of type money or integer"),
                gates("headers: any", "headers: expected same, found `any`"),
                gates(
                        "same_file: {days: 1}",
                        "same_file.days: unknown key `days`; below `gates.same_file` expected one of: workdays",
                        "same_file.workdays: missing key `workdays`"),
                gates("stale: {days: -1}", "stale.days: expected a whole number from 0, found `-1`"),
                gates("totals: refuse", "totals: unknown value `refuse`; expected one of: report, hold"),
                gates(
                        "dupes: 5%",
                        "dupes: unknown key `dupes`; below `gates` expected one of: rows, missing, duplicates, units, sums, headers, same_file, stale, totals, columns, matched, likeness"),
                from(
                        "files: \"a.csv\", jdbc: \"jdbc:x:y\", query: \"select 1\"",
                        "files: a source comes from files or from a database (`jdbc`), not from both"),
                from(
                        "files: \"a.csv\", query: \"select 1\"",
                        "query: belongs to a database; expected `jdbc` beside it"),
                from(
                        "jdbc: \"postgresql://host/db\", query: \"select 1\"",
                        "jdbc: expected a JDBC URL, such as jdbc:postgresql://host:5432/database"),
                from("jdbc: \"jdbc:x:y\"", "query: missing key `query`"),
                from(
                        "jdbc: \"jdbc:x:y\", query: \"select 1\", password: \"${a-b}\"",
                        "password: a variable of the environment is written ${NAME}, with letters, digits and `_`"),
                from(
                        "jdbc: \"jdbc:x:${HOST\", query: \"select 1\"",
                        "jdbc: a variable of the environment is written ${NAME}, with letters, digits and `_`"),
                from(
                        "jdbc: \"jdbc:x:y\", query: \"select 1\", timeout: 0",
                        "timeout: expected a whole number from 1, found `0`"),
                source(
                        "missing: {id_no",
                        "missing: {id",
                        12,
                        "gates.missing.id: column `id` is not mapped under `columns`; expected one of: id_no, name, sex, gross_pay"));
    }

    static Stream<Arguments> mistakes_in_rules() {
        return Stream.of(
                before("says: 应发", "says: expected keys with values, found a text; write `{zh: …, en: …}`"),
                before("says: {zh: 应发}", "says.en: missing key `en`"),
                before(
                        "says: {zh: '应发 {finance.gross_pay', en: gross}",
                        "says.zh: a `{` has no `}`, or the other way round; a column stands in a pair of them"),
                before(
                        "says: {zh: 应发, en: 'gross }'}",
                        "says.en: a `{` has no `}`, or the other way round; a column stands in a pair of them"),
                before("says: {zh: '[应发', en: gross}", "says.zh: a `[` has no `]`, or one pair stands in another"),
                before("says: {zh: '[应[发]]', en: gross}", "says.zh: a `[` has no `]`, or one pair stands in another"),
                before("because_of: [P99]", "because_of[1]: there is no rule P99; expected one of: P01"),
                before("because_of: [P01]", "because_of[1]: the rules lead back to this one: P01 → P01"),
                before("because_of: P02", "because_of: expected a list of at least one, found a text"),
                before(
                        "because_of: [{rule: P01}]",
                        "because_of[1].when: missing key `when`",
                        "because_of[1]: the rules lead back to this one: P01 → P01"),
                before("money: maybe", "money: unknown value `maybe`; expected one of: suspected, verify"),
                rule(
                        "rule: P01",
                        "rule: p01",
                        1,
                        "rule: `p01` cannot be a name here; expected capital letters and a number, such as P01"),
                rule(
                        "rule: P01",
                        "rule: P0",
                        1,
                        "rule: the file is named P01-paid-but-not-registered.yaml; expected P0.yaml or P0-….yaml"),
                rule(
                        "over: person",
                        "over: household",
                        3,
                        "over: unknown value `household`; expected one of: " + listed(Scope.all())),
                rule(
                        "severity: high",
                        "severity: grave",
                        4,
                        "severity: unknown value `grave`; expected one of: high, medium, low, info"),
                rule("severity: high", "severity: 高", 4, "severity: `高` is written `high`"),
                rule("severity: high", "severity: {otherwise: 中}", 4, "severity.otherwise: `中` is written `medium`"),
                rule(
                        "severity: high",
                        "severity: {otherwise: low, urgent: over}",
                        4,
                        "severity.urgent: unknown key `urgent`; below `severity` expected one of: high, medium, low, info, otherwise"),
                rule(
                        "advice: {zh: 核实后停发, en: Verify and stop paying}",
                        "advice: 核实后停发",
                        8,
                        "advice: expected keys with values, found a text; write `{zh: …, en: …}`"),
                rule(
                        "examples:\n  - finds: {finance: {unit_code: U01, gross_pay: 5000}}\n  - passes: {finance: {unit_code: U01}, register: {unit_code: U01}}\n",
                        "",
                        1,
                        "examples: missing key `examples`; write `examples: [{finds: {finance: {gross_pay: 5000}}}, {passes: {finance: {gross_pay: 0}}}]`"),
                rule("severity: high", "severity: {high: over}", 4, "severity.otherwise: missing key `otherwise`"),
                rule(
                        "severity: high",
                        "severity: {otherwise: low, hihg: over}",
                        4,
                        "severity.hihg: unknown key `hihg`; did you mean `high`?"),
                rule("when: active_in_finance and not active_in_register\n", "", 1, "when: missing key `when`"),
                rule(
                        "when: active_in_finance and not active_in_register",
                        "when:",
                        5,
                        "when: expected a text, found nothing"),
                rule(
                        "when: ",
                        "needs: [finance, financ]\nwhen: ",
                        5,
                        "needs[2]: source `financ` is not defined; did you mean `finance`?"),
                rule("finance.gross_pay]", "finance.unit_name]", 6, "evidence[2]: `finance.unit_name` is listed twice"),
                rule(", en: Verify and stop paying", "", 8, "advice.en: missing key `en`"),
                rule("  - finds: {", "  - passes: {", 9, "examples: expected at least one example with `finds`"),
                rule("  - passes: {", "  - finds: {", 9, "examples: expected at least one example with `passes`"),
                rule(
                        "  - finds: {",
                        "  - find: {",
                        10,
                        "examples[1].find: unknown key `find`; did you mean `finds`?",
                        "examples[1]: expected either `finds` or `passes`"),
                rule(
                        "register: {unit_code: U01}",
                        "register: {unit_code: [U01]}",
                        11,
                        "examples[2].passes.register.unit_code: expected a text, found a list"));
    }

    static Stream<Arguments> mistakes_in_code_tables() {
        return Stream.of(
                codes(
                        "code,label,english,synonyms",
                        "code,label,synonyms",
                        1,
                        "expected the header `code,label,english,synonyms`"),
                codes(
                        "female,女,Female,2|F|女性",
                        "male,女,Female,2",
                        3,
                        "code: duplicate code `male`; it already stands in line 2"),
                codes("2|F|女性", "2|Ｍ", 3, "synonyms: `Ｍ` already means `male` in line 2"),
                codes(
                        "2|F|女性",
                        "2、F、女性",
                        3,
                        "synonyms: synonyms are separated by `|`, not by commas or semicolons; if `2、F、女性` is one word, put `|` before it"),
                codes(
                        "2|F|女性",
                        "2|F；女性",
                        3,
                        "synonyms: synonyms are separated by `|`, not by commas or semicolons; if `2|F；女性` is one word, put `|` before it"),
                codes(
                        "2|F|女性",
                        "2|F，女性，女子",
                        3,
                        "synonyms: synonyms are separated by `|`, not by commas or semicolons; if `2|F，女性，女子` is one word, put `|` before it"),
                codes("2|F|女性", "2|Ｆ|f", 3, "synonyms: synonym `f` stands twice in this row; delete one"),
                codes("女,Female", ",Female", 3, "label: expected a text, found nothing"),
                codes("女,Female,2|F|女性", "女,Female", 3, "expected 4 columns, found 3"),
                codes("女,", "\"女,", 3, "not valid CSV: a quotation mark is not closed or stands inside a text"),
                codes("male,男,Male,1|M|男性\nfemale,女,Female,2|F|女性\n", "", 1, "the table has no codes"));
    }

    @ParameterizedTest(name = "{index} {1} -> {2}")
    @MethodSource({"mistakes_in_jobs", "mistakes_in_sources", "mistakes_in_rules", "mistakes_in_code_tables"})
    void a_mistake_is_named_with_file_line_and_key(
            String file, String old, String changed, int line, String[] messages) {
        JobsFolder folder = JobsFolder.valid(temporary).edit(file, old, changed);

        assertThat(folder.faultsInEnglish())
                .containsExactlyInAnyOrderElementsOf(Stream.of(messages)
                        .map(m -> file + ":" + line + ": " + m)
                        .toList());
    }

    @ParameterizedTest(name = "{index} {1} -> {2}")
    @MethodSource({"mistakes_in_jobs", "mistakes_in_sources", "mistakes_in_rules", "mistakes_in_code_tables"})
    void a_mistake_is_told_in_chinese_first_and_in_english_beside_it(String file, String old, String changed) {
        JobsFolder folder = JobsFolder.valid(temporary).edit(file, old, changed);

        assertThat(folder.faults()).isNotEmpty().allSatisfy(fault -> {
            String[] languages = fault.split(" / ", -1);
            assertThat(languages).hasSize(2);
            assertThat(QUOTED.matcher(languages[0]).replaceAll("")).containsPattern("\\p{IsHan}.*[。？]$");
            assertThat(languages[1]).matches("[A-Za-z`.].*");
            assertThat(QUOTED.matcher(languages[1]).results().map(MatchResult::group))
                    .allSatisfy(quoted -> assertThat(languages[0]).contains(quoted));
        });
    }

    private static Arguments job(String old, String changed, int line, String... messages) {
        return arguments("nightly.yaml", old, changed, line, messages);
    }

    private static Arguments source(String old, String changed, int line, String... messages) {
        return arguments("sources/finance.yaml", old, changed, line, messages);
    }

    private static Arguments gates(String written, String... messages) {
        return source(
                "rows: {drop: 10%}, missing: {id_no: 2%, name: 0.1}",
                written,
                12,
                Stream.of(messages).map(message -> "gates." + message).toArray(String[]::new));
    }

    private static Arguments from(String written, String... messages) {
        return source(
                "files: \"finance/*.{csv,xlsx}\", required: true",
                written,
                4,
                Stream.of(messages).map(message -> "from." + message).toArray(String[]::new));
    }

    /** A line of its own, before that of the basis. */
    private static Arguments before(String written, String... messages) {
        return rule("basis: ", written + "\nbasis: ", 7, messages);
    }

    private static Arguments rule(String old, String changed, int line, String... messages) {
        return arguments(RULE_FILE, old, changed, line, messages);
    }

    private static Arguments codes(String old, String changed, int line, String... messages) {
        return arguments("codes/sex.csv", old, changed, line, messages);
    }

    private static String listed(List<?> words) {
        return words.stream().map(Object::toString).collect(joining(", "));
    }
}
