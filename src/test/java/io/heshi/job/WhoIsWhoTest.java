package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.identity.verdict.NamedPersons;
import io.heshi.identity.verdict.PersonJudgement;
import io.heshi.identity.verdict.PersonJudgement.Outcome;
import io.heshi.identity.verdict.PersonVerdict;
import io.heshi.identity.verdict.PersonVerdicts;
import io.heshi.identity.verdict.PersonWord;
import io.heshi.identity.verdict.Speaker;
import io.heshi.report.facts.RunFacts;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What was found of a person stays under its number when the ID number changes, as long as somebody says that it is one person. */
@Tag("slow")
class WhoIsWhoTest {
    private static final String FIRST = "2024-12-23";
    private static final List<String> LATER =
            List.of("2024-12-24", "2024-12-25", "2024-12-26", "2024-12-27", "2024-12-30", "2024-12-31");
    private static final String ID = "身份证号";

    /** Right but for its check digit. */
    private static final String WRONG =
            Town.idNumber(5).substring(0, 17) + (Town.idNumber(5).endsWith("0") ? "1" : "0");

    private static final String MINE = Town.idNumber(5);

    /** A valid number of nobody else, one digit and the check digit apart from that of the fifth. */
    private static final String OTHER = Town.idNumber(15);

    @TempDir
    private Path folder;

    private Night night;
    private int nights;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    @AfterEach
    void close() {
        night.close();
    }

    @Test
    void a_wrong_number_that_was_corrected_keeps_the_exception_and_comes_apart_again() throws IOException {
        run(FIRST, paidUnder(WRONG));
        assertThat(exceptions("P01")).containsExactly("2 open");
        long wrong = subject(2);

        PersonJudgement said = say(PersonWord.SAME, wrong, key(OTHER), "甲某");
        assertThat(said.outcome()).isEqualTo(Outcome.APPLIED);
        run(LATER.get(0), paidUnder(OTHER));
        assertThat(exceptions("P01")).containsExactly("2 open");
        assertThat(events(2)).containsExactly(" open found");

        verdicts().revoke(said.seq(), "认错了", Speaker.staff("乙某"));
        run(LATER.get(1), paidUnder(OTHER));
        assertThat(exceptions("P01")).containsExactly("2 cleared", "3 open");
    }

    @Test
    void two_valid_numbers_need_two_clerks_and_the_older_exception_goes_on_for_both() throws IOException {
        run(FIRST, paidUnder(MINE));
        run(LATER.get(0), paidUnder(OTHER));
        assertThat(exceptions("P01")).containsExactly("1 pending", "2 open");
        assertThat(changes()).containsExactly("1 held", "2 new");

        PersonJudgement said = say(PersonWord.SAME, key(MINE), key(OTHER), "甲某");
        assertThat(said.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(say(PersonWord.APPROVED, key(MINE), key(OTHER), "甲某").outcome())
                .isEqualTo(Outcome.OWN);
        run(LATER.get(1), paidUnder(OTHER));
        assertThat(exceptions("P01")).containsExactly("1 pending", "2 open");
        assertThat(night.jdbc.queryForList("select note from run_note where run_id = 3", String.class))
                .anySatisfy(note -> assertThat(note).startsWith("1 条“同一人”认定未采用"));

        assertThat(say(PersonWord.APPROVED, key(MINE), key(OTHER), "乙某").outcome())
                .isEqualTo(Outcome.APPLIED);
        run(LATER.get(2), paidUnder(OTHER));
        assertThat(exceptions("P01")).containsExactly("1 open", "2 merged");
        assertThat(events(1))
                .containsExactly(
                        " open found", "open pending ID number perhaps corrected", "pending open goes on for 2");
        assertThat(events(2)).containsExactly(" open found", "open merged one person with that of 1");
        assertThat(changes()).containsExactly("1 still", "2 merged");
        assertThat(shownNumber()).isEqualTo(OTHER);

        verdicts().revoke(said.seq(), "认错了", Speaker.staff("乙某"));
        run(LATER.get(3), paidUnder(OTHER));
        assertThat(exceptions("P01")).containsExactly("1 cleared", "2 open");
        assertThat(events(2)).last().isEqualTo("merged open no longer one person with that of 1");
    }

    /** Whoever is joined is shown under the valid number; what is wrong with the other one is told of the other one. */
    @Test
    void a_wrong_number_is_told_as_it_stands_in_its_source() throws IOException {
        UnaryOperator<Town> paidUnderWrong = town -> town.with("finance", 5, ID, WRONG);
        run(FIRST, paidUnderWrong);
        long wrong = night.jdbc.queryForObject("select subject_key from exception where rule = 'D01'", Long.class);

        say(PersonWord.SAME, wrong, key(MINE), "甲某");
        run(LATER.get(0), paidUnderWrong);

        assertThat(night.jdbc.queryForList("""
                        select e.value ->> 'value' from finding f, jsonb_array_elements(f.evidence) e
                        where f.rule = 'D01' and f.run_id = 2 and e.value ->> 'column' in ('id_no', 'register.id_no', 'finance.id_no')
                        order by e.value ->> 'column'""", String.class)).containsExactly(WRONG, WRONG, MINE);
        assertThat(exceptions("P01")).containsExactly("3 cleared");
    }

    @Test
    void what_may_go_on_under_another_number_is_cleared_once_it_is_said_not_to() throws IOException {
        run(FIRST, paidUnder(MINE));
        run(LATER.get(0), paidUnder(OTHER));

        assertThat(say(PersonWord.DIFFERENT, key(OTHER), key(MINE), "甲某").outcome())
                .isEqualTo(Outcome.APPLIED);
        run(LATER.get(1), paidUnder(OTHER));

        assertThat(exceptions("P01")).containsExactly("1 cleared", "2 open");
        assertThat(events(1)).last().isEqualTo("pending cleared another person by verdict");
        assertThat(clearedOn(1)).isEqualTo(LATER.get(0));
        assertThat(changes()).containsExactly("1 cleared", "2 still");
    }

    @Test
    void what_may_go_on_under_another_number_waits_for_some_nights_only() throws IOException {
        run(FIRST, paidUnder(MINE));
        for (int held = 0; held < 3; held++) {
            run(LATER.get(held), paidUnder(OTHER));
            assertThat(exceptions("P01")).containsExactly("1 pending", "2 open");
        }
        // A night that is repeated is no further one.
        run(LATER.get(2), paidUnder(OTHER));
        assertThat(exceptions("P01")).containsExactly("1 pending", "2 open");

        run(LATER.get(3), paidUnder(OTHER));

        assertThat(exceptions("P01")).containsExactly("1 cleared", "2 open");
        assertThat(events(1)).last().isEqualTo("pending cleared not said in time to be one person");
        assertThat(clearedOn(1)).isEqualTo(LATER.get(0));
    }

    @Test
    void what_waited_goes_on_from_where_it_was_when_it_is_found_again() throws IOException {
        run(FIRST, paidUnder(MINE));
        night.jdbc.update("update exception set state = 'confirmed'");
        run(LATER.get(0), paidUnder(OTHER));
        assertThat(exceptions("P01")).containsExactly("1 pending", "2 open");

        run(LATER.get(1), paidUnder(MINE));

        assertThat(exceptions("P01")).first().isEqualTo("1 confirmed");
    }

    @Test
    void two_claims_of_one_source_become_one_person_who_is_there_twice() throws IOException {
        UnaryOperator<Town> twice = town -> town.add("finance", withNumber(town, OTHER));
        run(FIRST, twice);
        assertThat(tie()).isEqualTo("30 claims, 0 duplicate");

        say(PersonWord.SAME, key(MINE), key(OTHER), "甲某");
        say(PersonWord.APPROVED, key(MINE), key(OTHER), "乙某");
        run(LATER.get(0), twice);

        assertThat(tie()).isEqualTo("30 claims, 1 duplicate");
        assertThat(night.jdbc.queryForList(
                        "select distinct person_key from claim_person where run_id = 2 and id_no in (?, ?)",
                        Long.class,
                        MINE,
                        OTHER))
                .hasSize(1);
    }

    @Test
    void one_number_of_two_holders_is_split_by_name_and_put_together_again() throws IOException {
        UnaryOperator<Town> shared = town -> town.add("finance", withName(town, "丁某某"));
        run(FIRST, shared);
        assertThat(exceptions("D02")).containsExactly("1 open");

        NamedPersons persons = new NamedPersons(night.database.dataSource());
        NamedPersons.Named named = persons.of(List.of(1L)).get(1L);
        assertThat(persons.names(named)).hasSize(2).last().isEqualTo("丁某某");
        PersonJudgement said = verdicts()
                .say(
                        List.of(PersonVerdict.split(
                                named.key(), persons.names(named).get(1), "一号两人")),
                        Speaker.staff("甲某"))
                .get(0);
        run(LATER.get(0), shared);
        assertThat(exceptions("D02")).containsExactly("1 cleared");
        assertThat(exceptions("P01")).hasSize(1).first().asString().endsWith("open");
        assertThat(subject(Long.parseLong(exceptions("P01").get(0).split(" ")[0])))
                .isNegative();

        verdicts().revoke(said.seq(), "认错了", Speaker.staff("甲某"));
        run(LATER.get(1), shared);
        assertThat(exceptions("D02")).containsExactly("1 open");
        assertThat(exceptions("P01")).hasSize(1).first().asString().endsWith("cleared");
    }

    @Test
    void the_order_of_verdicts_does_not_matter_and_an_attempt_goes_by_what_was_said_before_it() throws IOException {
        run(FIRST, paidUnder(MINE));
        run(LATER.get(0), paidUnder(OTHER));
        List<PersonVerdict> said = List.of(
                PersonVerdict.of(PersonWord.SAME, key(WRONG), key(OTHER), "一"),
                PersonVerdict.of(PersonWord.SAME, key(OTHER), -1_000, "二"),
                PersonVerdict.of(PersonWord.SAME, -1_001, -1_000, "三"),
                PersonVerdict.of(PersonWord.DIFFERENT, -1_001, -1_002, "四"),
                PersonVerdict.of(PersonWord.SAME, -1_001, -1_003, "五"));
        Path inbox = folder.resolve("inbox" + (nights - 1));
        List<String> reports = new ArrayList<>();
        TestDatabase left = night.leave();
        for (boolean reversed : List.of(false, true)) {
            try (Night other = new Night(folder.resolve("reversed " + reversed), left.copy())) {
                List<PersonVerdict> order = new ArrayList<>(said);
                if (reversed) {
                    Collections.reverse(order);
                }
                PersonVerdicts verdicts = new PersonVerdicts(other.database.dataSource(), Clock.systemUTC());
                order.forEach(one -> verdicts.say(List.of(one), Speaker.staff("甲某")));
                verdicts.say(
                        List.of(PersonVerdict.of(PersonWord.APPROVED, key(WRONG), key(OTHER), "同意")),
                        Speaker.staff("乙某"));
                assertThat(other.run(LATER.get(1), inbox, List.of()).messages()).isEmpty();
                assertThat(other.jdbc.queryForObject("select verdict_horizon from run where run_id = 3", Long.class))
                        .isEqualTo(6L);
                reports.add(Files.readString(other.reports(LATER.get(1)).resolve("exceptions.csv")));
            }
        }

        night = new Night(folder, left);
        assertThat(reports.get(0)).isEqualTo(reports.get(1));
    }

    private Map<String, String> withNumber(Town town, String number) {
        return changed(town, ID, number);
    }

    private Map<String, String> withName(Town town, String name) {
        return changed(town, "姓名", name);
    }

    private static Map<String, String> changed(Town town, String column, String value) {
        Map<String, String> row = new LinkedHashMap<>(town.of("finance").stream()
                .filter(one -> one.get(ID).equals(MINE))
                .findFirst()
                .orElseThrow());
        row.put(column, value);
        return row;
    }

    private String tie() {
        return night.jdbc.queryForObject(
                "select claims || ' claims, ' || duplicate || ' duplicate' from run_source where source = 'finance' order by run_id desc limit 1",
                String.class);
    }

    private String shownNumber() {
        return night.jdbc.queryForObject(
                "select person_id_no from finding where rule = 'P01' order by run_id desc limit 1", String.class);
    }

    private String clearedOn(long number) {
        return night.jdbc.queryForObject(
                "select cleared_on::text from exception where number = ?", String.class, number);
    }

    /** What the last run tells of the exceptions of P01 beside the run before it. */
    private List<String> changes() {
        try (Connection connection = night.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            JdbcTemplate told = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            RunFacts.openFound(
                    connection, told.queryForObject("select max(run_id) from run", Long.class), Runnable::run);
            return told.queryForList("""
                    select number || ' ' || change from report_found where rule = 'P01'
                    union all select number || ' ' || change from report_gone where rule = 'P01' order by 1""", String.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fifth is on the payroll under this number and not in the register. */
    private static UnaryOperator<Town> paidUnder(String number) {
        return town -> town.without("register", 5)
                .without("hr", 5)
                .without("organization", 5)
                .with("finance", 5, ID, number);
    }

    private void run(String date, UnaryOperator<Town> change) throws IOException {
        Town town = new Town(30);
        // Nobody else has this number.
        Town.PERSON_SOURCES.forEach(source -> town.without(source, 15));
        Path inbox = change.apply(town).write(folder.resolve("inbox" + nights++));
        assertThat(night.run(date, inbox, List.of()).messages()).isEmpty();
    }

    private PersonVerdicts verdicts() {
        return new PersonVerdicts(night.database.dataSource(), Clock.systemUTC());
    }

    private PersonJudgement say(PersonWord word, long one, long other, String who) {
        return verdicts()
                .say(List.of(PersonVerdict.of(word, one, other, "核对身份证")), Speaker.staff(who))
                .get(0);
    }

    private static long key(String idNumber) {
        return Long.parseLong(idNumber.substring(0, 17));
    }

    private long subject(long number) {
        return night.jdbc.queryForObject("select subject_key from exception where number = ?", Long.class, number);
    }

    private List<String> exceptions(String rule) {
        return night.jdbc.queryForList(
                "select number || ' ' || state from exception where rule = ? order by number", String.class, rule);
    }

    private List<String> events(long number) {
        return night.jdbc.queryForList(
                "select concat(from_state, ' ', to_state, ' ', why) from exception_event where number = ? order by seq",
                String.class,
                number);
    }
}
