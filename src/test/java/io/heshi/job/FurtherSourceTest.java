package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fifth source of persons takes part in deaths, retirements and leaves by the columns that it gives, whatever it is called. */
class FurtherSourceTest {
    private static final String DATE = "2024-12-30";

    private static final String HEALTH = """
            source: health
            title: {zh: 医保参保信息, en: Health insurance}
            claims: person
            from: {files: "health/*.csv", required: true}
            columns:
              id_no: [身份证号]
              name: [姓名]
              insurance_status: [参保状态]
              death_date: [死亡日期]
              retire_date: [退休日期]
              event_date: [变动日期]
              pension_start: [待遇享受开始年月]
            """;

    private static final String BONUS = """
            source: bonus
            title: {zh: 奖金发放, en: Bonuses}
            claims: person
            from: {files: "bonus/*.csv", required: true}
            columns:
              id_no: [身份证号]
              name: [姓名]
              pay_month: [发放月份]
              event_date: [变动日期]
              event_reason: [变动原因]
            """;

    /** A payroll without a month: its dates of change are those of the pay. */
    private static final String SUBSIDY = """
            source: subsidy
            title: {zh: 津补贴发放, en: Subsidies}
            claims: person
            from: {files: "subsidy/*.csv", required: true}
            columns:
              id_no: [身份证号]
              name: [姓名]
              gross_pay: [应发工资]
              event_date: [变动日期]
              event_reason: [变动原因]
            """;

    @TempDir
    private Path folder;

    @Test
    void what_it_gives_decides() throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Files.writeString(jobs.resolve("sources/health.yaml"), HEALTH);
        Files.writeString(jobs.resolve("sources/bonus.yaml"), BONUS);
        Files.writeString(jobs.resolve("sources/subsidy.yaml"), SUBSIDY);
        Path nightly = jobs.resolve("nightly.yaml");
        Files.writeString(
                nightly,
                Files.readString(nightly).replace("register, units", "register, health, bonus, subsidy, units"));
        Town town = new Town(60);
        for (int i = 1; i <= 60; i++) {
            town.add("health", Town.person(i)).add("bonus", Town.person(i)).add("subsidy", Town.person(i));
        }
        town.with("health", 1, "死亡日期", "2024-06-03")
                .with("health", 2, "死亡日期", "2025-06-03")
                .with("health", 3, "退休日期", "2024-05-01")
                .with("health", 4, "参保状态", "终止参保")
                .with("health", 4, "变动日期", "2024-04-02")
                .with("health", 5, "待遇享受开始年月", "2024-05")
                .with("bonus", 6, "变动原因", "调出")
                .with("bonus", 6, "变动日期", "2024-05-01")
                .with("subsidy", 7, "变动原因", "调出")
                .with("subsidy", 7, "变动日期", "2024-05-01");
        try (Night night = new Night(folder)) {
            night.definitions = DefinitionReader.read(jobs);

            assertThat(night.run(DATE, write(town), List.of()).messages()).isEmpty();

            assertThat(night.jdbc.queryForList(
                            "select rule || ' ' || person_name || ' ' || coalesce(months::text, '') from finding where scope = 'person' order by 1",
                            String.class))
                    .containsExactly(
                            "P03 " + Town.name(3) + " ", "P06 " + Town.name(1) + " 6", "P07 " + Town.name(4) + " 8");
            assertThat(Files.readString(night.reports(DATE).resolve("exceptions.csv")))
                    .contains("医保参保信息", "死亡日期：2024-06-03", "退休时间：2024-05-01", "变动日期：2024-04-02");
            assertThat(night.jdbc.queryForList(
                            "select rule from run_rule where 'health' = any (given) and rule in ('P03', 'P06', 'P07', 'P15') order by 1",
                            String.class))
                    .as("what it tells is cleared only by a night that has it")
                    .containsExactly("P03", "P06", "P07");
        }
    }

    private Path write(Town town) throws IOException {
        Path inbox = town.write(folder.resolve("inbox"));
        for (String source : List.of("health", "bonus", "subsidy")) {
            town.write(inbox, source);
        }
        return inbox;
    }
}
