package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.FieldType;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns that a source declares itself. */
class OwnColumnsTest {
    private static final String FILE = "sources/finance.yaml";
    private static final String ACCOUNT = "bank_account: {type: text, titles: [银行账号, 账号], zh: 银行账号, en: Bank account}";

    @TempDir
    Path folder;

    private JobsFolder with(String own) {
        return JobsFolder.valid(folder)
                .edit(FILE, "required_columns", "own:\n  " + own.replace("\n", "\n  ") + "\nrequired_columns");
    }

    @Test
    void a_declared_column_is_mapped_like_a_canonical_one() {
        Source finance = with(ACCOUNT + "\nleave_date_of_card: {type: date, titles: [销户日期], zh: 销户日期}")
                .edit(FILE, "name: 0.1}", "name: 0.1, bank_account: 3%}")
                .edit(FILE, "[id_no, name]\n", "[id_no, name, bank_account]\n")
                .read()
                .source("finance")
                .orElseThrow();

        assertThat(finance.ownFields())
                .extracting(field ->
                        field.name() + " " + field.type() + " " + field.label().both())
                .containsExactly("bank_account TEXT 银行账号 / Bank account", "leave_date_of_card DATE 销户日期");
        assertThat(finance.column("bank_account").orElseThrow().headers()).containsExactly("银行账号", "账号");
        assertThat(finance.requiredColumns()).contains("bank_account");
        assertThat(finance.gates().missing()).containsKey("bank_account");
        assertThat(finance.ownFields()).noneMatch(field -> field.type() == FieldType.ID_NO);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("name", "gross_pay: {type: money, titles: [账号], zh: 账号}", "own.gross_pay", "already"),
                mistake(
                        "name of an unmapped column",
                        "rank: {type: text, titles: [账号], zh: 账号}",
                        "own.rank",
                        "already"),
                mistake("name of a case column", "active: {type: text, titles: [账号], zh: 账号}", "own.active", "already"),
                mistake(
                        "technical name",
                        "person_key: {type: text, titles: [账号], zh: 账号}",
                        "own.person_key",
                        "already"),
                mistake("Chinese name", "账号: {type: text, titles: [账号], zh: 账号}", "own.账号", "cannot be a name"),
                mistake(
                        "capital name",
                        "Account: {type: text, titles: [账号], zh: 账号}",
                        "own.Account",
                        "cannot be a name"),
                mistake(
                        "type",
                        "account: {type: number, titles: [账号], zh: 账号}",
                        "own.account.type",
                        "unknown value `number`"),
                mistake(
                        "identifying type",
                        "account: {type: id_no, titles: [账号], zh: 账号}",
                        "own.account.type",
                        "unknown value `id_no`"),
                mistake("no type", "account: {titles: [账号], zh: 账号}", "own.account.type", "missing key `type`"),
                mistake("no titles", "account: {type: text, zh: 账号}", "own.account.titles", "missing key `titles`"),
                mistake(
                        "empty titles",
                        "account: {type: text, titles: [], zh: 账号}",
                        "own.account.titles",
                        "list of at least one"),
                mistake("no label", "account: {type: text, titles: [账号]}", "own.account.zh", "missing key `zh`"),
                mistake(
                        "unknown key",
                        "account: {type: text, titles: [账号], zh: 账号, headers: [x]}",
                        "own.account.headers",
                        "unknown key"),
                mistake("a text", "account: 银行账号", "own.account", "expected keys with values"),
                mistake(
                        "title of a canonical column",
                        "account: {type: text, titles: [应发合计], zh: 账号}",
                        "own.account.titles[1]",
                        "already mapped to `gross_pay`"),
                mistake(
                        "title twice",
                        ACCOUNT + "\naccount: {type: text, titles: [账号], zh: 账号}",
                        "own.account.titles[1]",
                        "already mapped to `bank_account`"),
                mistake(
                        "codes of text",
                        "account: {type: text, titles: [账号], zh: 账号, codes: sex}",
                        "own.account.codes",
                        "only a column of type code"),
                mistake(
                        "no code table",
                        "account: {type: code, titles: [账号], zh: 账号, codes: sexes}",
                        "own.account.codes",
                        "did you mean `sex`?"),
                mistake(
                        "code without table",
                        "account: {type: code, titles: [账号], zh: 账号}",
                        "own.account.codes",
                        "missing key `codes`"));
    }

    private static Arguments mistake(String what, String own, String key, String told) {
        return Arguments.of(what, own, key, told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_named_with_its_line_and_key(String what, String own, String key, String told) {
        assertThat(with(own).faultsInEnglish())
                .singleElement()
                .asString()
                .matches("sources/finance.yaml:1[2-9]: .*")
                .contains(key + ": ")
                .contains(told);
    }

    @Test
    void a_source_of_units_has_none() {
        JobsFolder folder = with(ACCOUNT).with("sources/units.yaml", """
                        source: units
                        title: {zh: 机构, en: Units}
                        claims: unit
                        from: {files: "units/*.csv"}
                        columns:
                          unit_code: 机构编码
                        own:
                          phone: {type: text, titles: [电话], zh: 电话}
                        """);

        assertThat(folder.faultsInEnglish())
                .singleElement()
                .asString()
                .contains("own: only sources with claims: person may declare columns of their own");
    }

    @Test
    void a_sum_is_of_amounts() {
        assertThat(with(ACCOUNT)
                        .edit(FILE, "missing: {", "sums: {bank_account: 5%}, missing: {")
                        .faultsInEnglish())
                .singleElement()
                .asString()
                .contains("gates.sums.bank_account");
    }
}
