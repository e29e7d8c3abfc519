package io.heshi.job;

import static io.heshi.ledger.Decided.Outcome.APPLIED;
import static io.heshi.ledger.Decided.Outcome.GONE_ON;
import static io.heshi.ledger.Decided.Outcome.NOTHING_TO_UNDO;
import static io.heshi.ledger.Decided.Outcome.OWN;
import static io.heshi.ledger.Decided.Outcome.PAST;
import static io.heshi.ledger.Decided.Outcome.UNCHANGED;
import static io.heshi.ledger.Decided.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.Verdict;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said of an exception in which state, and what becomes of it. */
class DecisionsTest {
    private static final Clerk ONE = new Clerk("甲某", "command");
    private static final Clerk OTHER = new Clerk("乙某", "command");
    private static final LocalDate FACTS = LocalDate.parse("2024-12-30");
    private static final LocalDate LATER = FACTS.plusDays(30);
    private static final long NUMBER = 1;

    private static TestDatabase found;

    @TempDir
    private Path folder;

    private Night night;
    private Decisions decisions;

    @BeforeAll
    static void find(@TempDir Path folder) throws IOException {
        Town town = new Town(30).without("register", 1).without("register", 2).without("register", 3);
        found = new Night(folder).left(FACTS.toString(), town.write(folder.resolve("inbox")));
    }

    @AfterAll
    static void drop() {
        found.close();
    }

    @BeforeEach
    void begin() {
        night = new Night(folder, found.copy());
        decisions = new Decisions(night.database.dataSource(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        night.close();
    }

    @ParameterizedTest(name = "{0}, {1}: {2}, then {3}")
    @CsvSource({
        "open,      confirmed,   applied,             confirmed",
        "open,      declared,    applied,             declared",
        "open,      unfounded,   applied,             explained",
        "open,      special,     applied,             open",
        "open,      approved,    nothing_to_approve,  open",
        "open,      transferred, applied,             open",
        "confirmed, confirmed,   applied,             confirmed",
        "confirmed, declared,    applied,             declared",
        "confirmed, unfounded,   applied,             explained",
        "confirmed, special,     applied,             confirmed",
        "confirmed, transferred, applied,             confirmed",
        "declared,  confirmed,   applied,             confirmed",
        "declared,  declared,    not_allowed,         declared",
        "declared,  unfounded,   applied,             explained",
        "declared,  transferred, applied,             declared",
        "returned,  confirmed,   applied,             confirmed",
        "returned,  declared,    applied,             declared",
        "returned,  unfounded,   applied,             explained",
        "returned,  special,     applied,             returned",
        "explained, confirmed,   not_allowed,         explained",
        "explained, declared,    not_allowed,         explained",
        "explained, transferred, applied,             explained",
        "pending,   confirmed,   pending,             pending",
        "pending,   transferred, pending,             pending",
        "cleared,   declared,    cleared,             cleared",
        "cleared,   transferred, cleared,             cleared"
    })
    void every_state_takes_what_it_may(String state, String verdict, String outcome, String then) {
        night.jdbc.update("update exception set state = ? where number = ?", state, NUMBER);

        Decided decided = decide(ONE, decision(verdict, "核实情况", LATER));

        assertThat(decided.outcome().name().toLowerCase(Locale.ROOT)).isEqualTo(outcome);
        assertThat(decided.to()).isEqualTo(then);
        assertThat(state()).isEqualTo(then);
        assertThat(events()).hasSize(outcome.equals("applied") ? 2 : 1);
        assertThat(night.jdbc.queryForObject("select count(*) from decision", Long.class))
                .isEqualTo(outcome.equals("applied") ? 1 : 0);
    }

    @Test
    void a_special_case_needs_a_second_person() {
        assertThat(decide(ONE, decision("special", "按政策安置", LATER)).to()).isEqualTo("open");
        assertThat(decide(ONE, decision("approved", "同意", null)).outcome()).isEqualTo(OWN);
        assertThat(state()).isEqualTo("open");

        assertThat(decide(OTHER, decision("approved", "同意", null)).to()).isEqualTo("explained");
        assertThat(night.jdbc.queryForList("select until::text || document from decision order by id", String.class))
                .as("the approval holds as long and by the same document")
                .containsExactly("2025-01-29云编〔2024〕7号", "2025-01-29云编〔2024〕7号");
        assertThat(events()).last().isEqualTo("乙某 open explained 同意");
    }

    @Test
    void the_same_words_again_are_no_event() {
        Decision said = decision("confirmed", "限期整改", LATER);

        assertThat(decide(ONE, said).outcome()).isEqualTo(APPLIED);
        assertThat(decide(OTHER, said).outcome()).isEqualTo(UNCHANGED);
        assertThat(decide(OTHER, decision("confirmed", "限期整改", LATER.plusDays(1)))
                        .outcome())
                .isEqualTo(APPLIED);
        assertThat(events()).hasSize(3);
    }

    @Test
    void nothing_is_due_before_its_facts_nor_said_of_what_is_not_there() {
        assertThat(decide(ONE, decision("confirmed", "限期整改", FACTS.minusDays(1)))
                        .outcome())
                .isEqualTo(PAST);
        assertThat(decide(ONE, new Decision(99, Verdict.DECLARED, "已退款", Optional.empty(), "", ""))
                        .outcome())
                .isEqualTo(UNKNOWN);
    }

    @Test
    void what_was_said_last_is_taken_back_step_by_step() {
        decide(ONE, decision("confirmed", "限期整改", LATER));
        decide(ONE, decision("declared", "已退款", null));

        assertThat(undo().to()).isEqualTo("confirmed");
        assertThat(undo().to()).isEqualTo("open");
        assertThat(undo().outcome()).isEqualTo(NOTHING_TO_UNDO);
        assertThat(events())
                .containsExactly(
                        "heshi  open found",
                        "甲某 open confirmed 限期整改",
                        "甲某 confirmed declared 已退款",
                        "乙某 declared confirmed 填错",
                        "乙某 confirmed open 填错");
    }

    @Test
    void what_a_run_has_gone_on_from_is_not_taken_back() throws IOException {
        decide(ONE, decision("declared", "已退款", null));
        Town town = new Town(30).without("register", 1).without("register", 2).without("register", 3);
        assertThat(night.run("2024-12-31", town.write(folder.resolve("second")), List.of())
                        .messages())
                .isEmpty();

        assertThat(undo().outcome()).isEqualTo(GONE_ON);
        assertThat(state()).isEqualTo("returned");
    }

    @Test
    void a_plan_writes_nothing_and_all_of_one_call_are_judged_alike() {
        List<Decision> three = List.of(
                decision("confirmed", "限期整改", LATER),
                new Decision(2, Verdict.CONFIRMED, "限期整改", Optional.of(LATER), "", ""),
                new Decision(99, Verdict.CONFIRMED, "限期整改", Optional.of(LATER), "", ""));

        assertThat(decisions.plan(three, ONE)).extracting(Decided::outcome).containsExactly(APPLIED, APPLIED, UNKNOWN);
        assertThat(night.states()).containsOnly("P01 open");

        assertThat(decisions.decide(three, ONE))
                .extracting(Decided::outcome)
                .containsExactly(APPLIED, APPLIED, UNKNOWN);
        assertThat(night.states()).containsExactly("P01 confirmed", "P01 confirmed", "P01 open");
        assertThat(night.jdbc.queryForList("select id from decision order by id", Long.class))
                .containsExactly(1L, 2L);
    }

    private static Decision decision(String verdict, String reason, LocalDate until) {
        Verdict said = Verdict.ofCode(verdict).orElseThrow();
        boolean dated = said == Verdict.CONFIRMED || said == Verdict.SPECIAL;
        return new Decision(
                NUMBER,
                said,
                reason,
                dated ? Optional.of(until) : Optional.empty(),
                said == Verdict.SPECIAL ? "云编〔2024〕7号" : "",
                said == Verdict.TRANSFERRED ? "养老科" : "");
    }

    private Decided decide(Clerk clerk, Decision decision) {
        return decisions.decide(List.of(decision), clerk).get(0);
    }

    private Decided undo() {
        return decide(OTHER, Decision.undoing(NUMBER, "填错"));
    }

    private String state() {
        return night.jdbc.queryForObject("select state from exception where number = 1", String.class);
    }

    private List<String> events() {
        return night.jdbc.queryForList(
                "select concat(who, ' ', from_state, ' ', to_state, ' ', why) from exception_event where number = 1 order by seq",
                String.class);
    }
}
