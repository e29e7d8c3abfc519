package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.read.DefinitionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that is right by its examples and fails on the figures of a night. */
class FailingRuleTest {
    private static final String RULE = """
            rule: P60
            title: {zh: 应发与五千零七之比, en: Pay against a divisor}
            over: person
            severity: low
            when: 1 / (finance.gross_pay - %s) > 1
            evidence: [finance.gross_pay]
            basis: 无
            advice: {zh: 无, en: none}
            examples:
              - finds: {finance: {gross_pay: 5003}}
              - passes: {finance: {gross_pay: 5006}}
            """;

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void is_named_and_costs_nobody_the_other_rules() throws IOException {
        // A person's pay is 5,000 and the person's number: on the second night the fourth person's divisor is zero.
        night.definitions = withRule("5002.9");
        RunOutcome first = night.run(
                "2024-12-30",
                new Town(6).without("register", 1).without("register", 2).write(folder.resolve("a")),
                List.of());
        assertThat(first.notes()).isEmpty();
        assertThat(night.states()).containsExactly("P01 open", "P01 open", "P60 open");

        night.definitions = withRule("5004");
        RunOutcome second =
                night.run("2024-12-31", new Town(6).without("register", 2).write(folder.resolve("b")), List.of());

        assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(second.notes()).singleElement().asString().contains("P60", "rules/person/P60.yaml:5", "nullif");
        assertThat(night.states()).containsExactly("P01 cleared", "P01 open", "P60 open");
        assertThat(night.jdbc.queryForList(
                        "select rule from run_rule where run_id = 2 and not examined and reason like '%除数为零%'",
                        String.class))
                .containsExactly("P60");
    }

    /** The limit is a setting; what is right by its examples may still be too much for everybody. */
    @Test
    void is_named_when_it_takes_too_long() throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("slow"));
        Path settings = jobs.resolve("settings.yaml");
        Files.writeString(
                settings, Files.readString(settings).replace("rule_seconds: {value: 600", "rule_seconds: {value: 4"));
        String grown = "coalesce(finance.unit_name, 'a')";
        for (int i = 0; i < 4; i++) {
            grown = "replace(" + grown + ", '局', '" + "局".repeat(60) + "')";
        }
        Files.writeString(
                jobs.resolve("rules/person/P60.yaml"),
                RULE.formatted("5002.9").replaceFirst("when: .*", "when: length(" + grown + ") > 3 and in_finance"));
        night.definitions = DefinitionReader.read(jobs);

        RunOutcome outcome =
                night.run("2024-12-30", new Town(600).without("register", 1).write(folder.resolve("a")), List.of());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.notes())
                .singleElement()
                .asString()
                .contains("P60", "rules/person/P60.yaml:5", "4 秒", "rule_seconds");
        assertThat(night.states()).containsExactly("P01 open");
    }

    private Definitions withRule(String divisor) throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs" + divisor));
        Files.writeString(jobs.resolve("rules/person/P60.yaml"), RULE.formatted(divisor));
        return DefinitionReader.read(jobs);
    }
}
