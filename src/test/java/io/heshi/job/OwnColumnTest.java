package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.examine.RuleCheck;
import io.heshi.gate.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data officer declares columns that Heshi does not know and writes a rule over them: all in YAML. */
@Tag("slow")
class OwnColumnTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String ACCOUNT = "银行账号";
    private static final String CLOSED = "销户日期";
    private static final String FEE = "补贴";
    private static final int PEOPLE = 60;

    private static final String OWN = """
            own:
              bank_account: {type: text, titles: [银行账号, 账号], zh: 银行账号, en: Bank account}
              closed_on: {type: date, titles: [销户日期], zh: 销户日期}
              allowance: {type: money, titles: [补贴], zh: 补贴}
            required_columns""";

    private static final String RULE = """
            rule: Z01
            title: {zh: 账户已销户仍在发放, en: Paid into an account that is closed}
            over: person
            severity: high
            when: finance.active and first_day(finance.closed_on) < first_day(business_date) and coalesce(finance.allowance, 0) < 1000
            evidence: [finance.closed_on, finance.allowance]
            basis: 内部控制
            advice: {zh: 核实账户, en: Look into it}
            examples:
              - finds: {finance: {closed_on: 2024-03, allowance: 200, person_status: active}}
              - passes: {finance: {closed_on: 2025-03, person_status: active}}
              - passes: {finance: {closed_on: 2024-03, allowance: 2000, person_status: active}}
            """;

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() throws IOException {
        night = new Night(folder);
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Path finance = jobs.resolve("sources/finance.yaml");
        Files.writeString(finance, Files.readString(finance).replace("required_columns", OWN));
        Files.writeString(jobs.resolve("rules/person/Z01-closed-account.yaml"), RULE);
        night.definitions = DefinitionReader.read(jobs);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private static Town town() {
        Town town = new Town(PEOPLE).having(ACCOUNT).having(CLOSED).having(FEE);
        for (int i = 1; i <= PEOPLE; i++) {
            town.with("finance", i, ACCOUNT, account(i)).with("finance", i, CLOSED, "2030-01");
        }
        return town.with("finance", 3, CLOSED, "2024-03")
                .with("finance", 3, FEE, "￥300")
                .with("finance", 4, CLOSED, "2024-03")
                .with("finance", 4, FEE, "1300")
                .without("register", 5);
    }

    private static String account(int person) {
        return "62220212345678%04d".formatted(person * 37);
    }

    private RunOutcome run(String date, Town town) throws IOException {
        return night.run(date, town.write(folder.resolve("inbox-" + date)), List.of());
    }

    @Test
    void a_rule_goes_by_them_and_findings_show_them_with_accounts_masked() throws IOException {
        assertThat(new RuleCheck(night.database.dataSource()).faults(night.definitions))
                .isEmpty();

        RunOutcome outcome = run(FIRST, town());

        assertThat(outcome.messages()).isEmpty();
        assertThat(night.states()).containsExactly("P01 open", "Z01 open");
        assertThat(night.jdbc.queryForList(
                        "select rule || (e ->> 'value') from finding, jsonb_array_elements(evidence) as e where e ->> 'column' = 'finance.bank_account' order by 1",
                        String.class))
                .containsExactly("P01" + account(5), "Z01" + account(3));
        String csv = Files.readString(night.reports(FIRST).resolve("exceptions.csv"));
        assertThat(csv)
                .contains("银行账号：" + "*".repeat(14) + account(5).substring(14))
                .contains("销户日期：2024-03", "补贴：300.00")
                .doesNotContain(account(5), account(3));
        assertThat(Files.readString(night.reports(FIRST).resolve("run.json"))).doesNotContain(account(5), account(3));
    }

    @Test
    void a_value_that_is_only_shown_is_none_of_the_facts() throws IOException {
        run(FIRST, town());
        List<String> fingerprints = fingerprints("P01");

        run(SECOND, town().with("finance", 5, ACCOUNT, account(77)));

        assertThat(fingerprints("P01")).isEqualTo(fingerprints);
    }

    private List<String> fingerprints(String rule) {
        return night.jdbc.queryForList("select fingerprint from exception where rule = ?", String.class, rule);
    }

    @Test
    void a_column_gone_bad_holds_the_run_and_released_its_rule_is_not_run() throws IOException {
        run(FIRST, town());
        Town bad = town();
        for (int i = 1; i <= PEOPLE; i++) {
            bad.with("finance", i, CLOSED, "第" + i + "期");
        }
        Path inbox = bad.write(folder.resolve("bad"));

        RunOutcome held = night.run(SECOND, inbox, List.of());
        assertThat(held.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(held.messages()).singleElement().asString().contains(" closed_on ");

        RunOutcome released = night.run(SECOND, inbox, List.of(new Release("finance", "值班员", "系统改版")));
        assertThat(released.messages()).isEmpty();
        assertThat(night.states()).containsExactly("P01 open", "Z01 open");
        assertThat(night.jdbc.queryForObject(
                        "select reason from run_rule where rule = 'Z01' and not examined", String.class))
                .contains("finance.closed_on 销户日期");
    }

    @Test
    void a_rule_whose_own_column_no_file_has_is_not_run_and_named() throws IOException {
        assertThat(run(FIRST, new Town(PEOPLE)).messages()).isEmpty();

        assertThat(night.jdbc.queryForObject(
                        "select reason from run_rule where rule = 'Z01' and not examined", String.class))
                .contains("finance.closed_on 销户日期");
    }
}
