package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that gets lost without anybody saying so fails the run. The database itself loses it here. */
class TieOutTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";

    @TempDir
    private Path folder;

    private Night night;
    private Path inbox;
    private List<String> ledger;

    @BeforeEach
    void the_first_night_went_well() throws IOException {
        night = new Night(folder);
        RunOutcome outcome =
                night.run(FIRST, new Town(40).without("register", 1).write(folder.resolve("first")), List.of());
        assertThat(outcome.messages()).isEmpty();
        inbox = new Town(40).without("register", 2).write(folder.resolve("second"));
        ledger = night.ledger();
        night.jdbc.execute("create function lose() returns trigger language plpgsql as $$ begin return null; end $$");
        night.jdbc.execute("""
                create function lose_one() returns trigger language plpgsql as $$
                begin
                    delete from claim_person where run_id = new.run_id and source = 'hr' and line = 7;
                    return new;
                end $$""");
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void a_claim_that_never_reaches_its_table_fails_the_file() {
        night.jdbc.execute(
                "create trigger lose before insert on claim_person for each row when (new.source = 'hr' and new.line = 7) execute function lose()");

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertFails(outcome, "hr/hr.csv", "40", "39");
        night.jdbc.execute("drop trigger lose on claim_person");
        assertGoesOn();
    }

    @Test
    void a_reject_that_is_lost_fails_the_file() throws IOException {
        Town town =
                new Town(40).without("register", 2).with("finance", 5, "姓名", "").with("finance", 5, "身份证号", "");
        inbox = town.write(folder.resolve("with a reject"));
        night.jdbc.execute("create trigger lose before insert on reject for each row execute function lose()");

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertFails(outcome, "finance/finance.csv", "1", "0");
    }

    @Test
    void a_claim_that_vanishes_between_intake_and_identify_fails_the_run() {
        night.jdbc.execute(
                "create trigger lose before insert on gate_reading for each row execute function lose_one()");

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertFails(outcome, "hr", "40", "39");
        night.jdbc.execute("drop trigger lose on gate_reading");
        assertGoesOn();
    }

    private void assertFails(RunOutcome outcome, String... figures) {
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.NOT_TIED_OUT);
        assertThat(outcome.messages()).singleElement().asString().contains(figures);
        assertThat(night.ledger()).isEqualTo(ledger);
        assertThat(night.jdbc.queryForObject("select status from run where run_id = 2", String.class))
                .isEqualTo("failed");
        assertThat(night.reports(SECOND)).doesNotExist();
    }

    private void assertGoesOn() {
        RunOutcome again = night.run(SECOND, inbox, List.of());
        assertThat(again.messages()).isEmpty();
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(night.states()).containsExactly("P01 cleared", "P01 open");
    }
}
