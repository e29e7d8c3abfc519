package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A town of 40 people; the person 1 is paid without being registered on the first night, the persons 2 and 3 on the second. */
@Tag("slow")
class GatesOfARunTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";

    @TempDir
    private Path folder;

    private Night night;
    private Path inbox;

    @BeforeEach
    void the_first_night_went_well() throws IOException {
        night = new Night(folder);
        RunOutcome outcome =
                night.run(FIRST, new Town(40).without("register", 1).write(folder.resolve("first")), List.of());
        assertThat(outcome.messages()).isEmpty();
        assertThat(night.states()).containsExactly("P01 open");
        inbox = folder.resolve("second");
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void a_source_cut_by_half_holds_the_run_and_touches_nothing() throws IOException {
        secondTown().write(inbox);
        halfOfFinance().write(inbox, "finance");
        List<String> ledger = night.ledger();

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(outcome.messages()).singleElement().asString().contains("finance", "20", "40", "36");
        assertThat(night.ledger()).isEqualTo(ledger);
        assertThat(status()).isEqualTo("held");
        assertThat(night.reports(SECOND)).doesNotExist();

        RunOutcome again = night.run(SECOND, inbox, List.of());

        assertThat(again.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(night.ledger()).isEqualTo(ledger);
    }

    @Test
    void a_release_lets_the_run_go_on_and_is_kept_with_its_reason() throws IOException {
        secondTown().write(inbox);
        halfOfFinance().write(inbox, "finance");
        night.run(SECOND, inbox, List.of());

        RunOutcome outcome = night.run(SECOND, inbox, List.of(new Release("finance", "值班员", "财政分两批发放")));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.attempt()).isEqualTo(1);
        assertThat(night.jdbc.queryForList("""
                        select concat_ws('|', source, gate, previous, current, allowed, closed, released_by, reason)
                        from gate_reading where run_id = 2 and closed""", String.class))
                .containsExactly(
                        "finance|rows|40|20|36|t|值班员|财政分两批发放", "finance|sums|200820.00|100210.00|0.30|t|值班员|财政分两批发放");
        assertThat(night.jdbc.queryForObject(
                        "select state from run_source where run_id = 2 and source = 'finance'", String.class))
                .isEqualTo("released");
        assertThat(status()).isEqualTo("complete");
    }

    @Test
    void every_closed_gate_of_every_source_is_told_at_once_in_the_order_of_the_sources() throws IOException {
        Town town = secondTown();
        for (String source : Town.PERSON_SOURCES) {
            town.of(source).subList(10, 20).clear();
        }
        town.write(inbox);
        halfOfFinance().write(inbox, "finance");

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(outcome.messages().get(0).lines().map(line -> line.split(" ", -1)[2] + " " + line.split(" ", -1)[3]))
                .containsExactly("register 记录数", "organization 记录数", "hr 记录数", "finance 记录数", "finance 的");
    }

    @Test
    void a_release_of_another_source_releases_nothing() throws IOException {
        secondTown().write(inbox);
        halfOfFinance().write(inbox, "finance");

        RunOutcome outcome = night.run(SECOND, inbox, List.of(new Release("hr", "值班员", "看错了")));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
    }

    @Test
    void a_corrected_file_makes_a_new_attempt() throws IOException {
        secondTown().write(inbox);
        halfOfFinance().write(inbox, "finance");
        night.run(SECOND, inbox, List.of());
        secondTown().write(inbox, "finance");

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.attempt()).isEqualTo(2);
        assertThat(night.jdbc.queryForList("select status from run order by run_id", String.class))
                .containsExactly("complete", "abandoned", "complete");
        assertThat(night.states()).containsExactly("P01 cleared", "P01 open", "P01 open");
    }

    @Test
    void a_run_held_for_so_long_that_its_claims_are_gone_is_begun_anew() throws IOException {
        secondTown().write(inbox);
        halfOfFinance().write(inbox, "finance");
        assertThat(night.run(SECOND, inbox, List.of()).exitCode()).isEqualTo(ExitCode.HELD);
        for (String date : List.of("2025-01-01", "2025-01-02", "2025-01-03")) {
            RunOutcome later = night.run(date, secondTown().write(folder.resolve(date)), List.of());
            assertThat(later.messages()).isEmpty();
        }

        RunOutcome outcome = night.run(SECOND, inbox, List.of(new Release("finance", "值班员", "财政分两批发放")));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.attempt()).isEqualTo(2);
    }

    @Test
    void too_many_missing_numbers_hold_the_run() throws IOException {
        Town town = secondTown();
        town.with("hr", 10, "身份证号", "").with("hr", 11, "身份证号", "");

        RunOutcome outcome = night.run(SECOND, town.write(inbox), List.of());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(outcome.messages()).singleElement().asString().contains("hr", "id_no", "5%", "2%");
    }

    @Test
    void a_required_source_with_a_header_alone_holds_the_first_run_too() throws IOException {
        Town town = new Town(40);
        town.of("organization").clear();
        try (Night other = new Night(folder.resolve("other"))) {
            RunOutcome outcome = other.run(FIRST, town.write(inbox), List.of());

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
            assertThat(outcome.messages()).singleElement().asString().contains("organization");
            assertThat(other.ledger()).isEmpty();
        }
    }

    @Test
    void a_required_source_without_a_file_is_told_by_name_and_pattern() throws IOException {
        new Town(40).write(inbox);
        Files.delete(inbox.resolve("hr/hr.csv"));

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(outcome.messages()).singleElement().asString().contains("人社人员信息", "hr/*.{csv,");
    }

    private static Town secondTown() {
        return new Town(40).without("register", 2).without("register", 3);
    }

    private static Town halfOfFinance() {
        Town town = secondTown();
        town.of("finance").subList(20, 40).clear();
        return town;
    }

    private String status() {
        return night.jdbc
                .queryForList("select status from run order by run_id desc limit 1", String.class)
                .get(0);
    }
}
