package io.heshi.identity.verdict;

import static io.heshi.identity.verdict.PersonJudgement.Outcome.APPLIED;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.AT_ODDS;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.CONTRADICTS;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.ITSELF;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.NOTHING_TO_APPROVE;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.NOTHING_TO_REVOKE;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.NOT_BY_MACHINE;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.OUTRANKED;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.OWN;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.UNCHANGED;
import static io.heshi.identity.verdict.PersonJudgement.Outcome.WAITING;
import static io.heshi.identity.verdict.PersonWord.APPROVED;
import static io.heshi.identity.verdict.PersonWord.DIFFERENT;
import static io.heshi.identity.verdict.PersonWord.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.identity.verdict.PersonJudgement.Outcome;
import io.heshi.store.Database;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may say what of two persons, and who is one person by it. Keys above 0 are valid ID numbers. */
@Tag("slow")
class PersonVerdictsTest {
    private static final Speaker ONE = Speaker.staff("甲某");
    private static final Speaker OTHER = Speaker.staff("乙某");
    private static final Speaker MACHINE = Speaker.machine(7);

    private TestDatabase server;
    private Database database;
    private JdbcTemplate jdbc;
    private PersonVerdicts verdicts;

    @BeforeEach
    void open() {
        server = TestPostgres.fresh();
        database = Database.open(server.settings());
        jdbc = new JdbcTemplate(database.dataSource());
        verdicts = new PersonVerdicts(database.dataSource(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void different_beats_what_follows_from_others() {
        assertThat(say(SAME, -1, -2, ONE)).isEqualTo(APPLIED);
        assertThat(say(SAME, -2, -3, ONE)).isEqualTo(APPLIED);
        assertThat(aliases()).containsExactly("-2>-3", "-1>-3");

        assertThat(say(DIFFERENT, -3, -1, ONE)).isEqualTo(APPLIED);
        assertThat(aliases()).isEmpty();
        assertThat(say(SAME, -1, -4, ONE)).isEqualTo(AT_ODDS);

        verdicts.revoke(3, "认错了", OTHER);
        assertThat(aliases()).containsExactly("-3>-4", "-2>-4", "-1>-4");
    }

    @Test
    void two_valid_numbers_are_one_person_by_two_clerks_only_in_whatever_way_they_hang_together() {
        assertThat(say(SAME, 11, 12, ONE)).isEqualTo(WAITING);
        assertThat(say(APPROVED, 12, 11, ONE)).isEqualTo(OWN);
        assertThat(aliases()).isEmpty();
        assertThat(say(APPROVED, 12, 11, OTHER)).isEqualTo(APPLIED);
        assertThat(aliases()).containsExactly("12>11");
        assertThat(say(APPROVED, 12, 11, OTHER)).isEqualTo(UNCHANGED);

        // A missing number between two valid ones is no way around it.
        assertThat(say(SAME, 21, -1, ONE)).isEqualTo(APPLIED);
        assertThat(say(SAME, -1, 22, ONE)).isEqualTo(AT_ODDS);
        assertThat(aliases()).containsExactly("12>11");
        assertThat(say(APPROVED, 21, -1, OTHER)).isEqualTo(AT_ODDS);
        assertThat(say(APPROVED, 22, -1, OTHER)).isEqualTo(APPLIED);
        assertThat(aliases()).containsExactly("12>11", "21>-1", "22>-1");
    }

    @Test
    void the_machine_never_changes_what_staff_said() {
        assertThat(say(SAME, -1, 5, MACHINE)).isEqualTo(APPLIED);
        assertThat(say(SAME, 6, 5, MACHINE)).isEqualTo(NOT_BY_MACHINE);
        assertThat(say(DIFFERENT, -1, 5, ONE)).isEqualTo(APPLIED);
        assertThat(aliases()).isEmpty();
        assertThat(say(SAME, -1, 5, MACHINE)).isEqualTo(UNCHANGED);
        assertThat(aliases()).isEmpty();

        assertThat(say(DIFFERENT, -2, 5, ONE)).isEqualTo(APPLIED);
        assertThat(say(SAME, -2, 5, MACHINE)).isEqualTo(OUTRANKED);
        assertThat(verdicts.revoke(3, "机器", MACHINE).outcome()).isEqualTo(OUTRANKED);
        assertThat(say(SAME, -3, 5, ONE)).isEqualTo(APPLIED);
        assertThat(say(DIFFERENT, -3, 5, MACHINE)).isEqualTo(OUTRANKED);
        assertThat(aliases()).containsExactly("5>-3");

        // Where the machine's words contradict those of staff, these hold alone.
        assertThat(say(SAME, -3, -2, MACHINE)).isEqualTo(AT_ODDS);
        assertThat(aliases()).containsExactly("5>-3");
    }

    @Test
    void the_same_twice_is_unchanged_and_the_contrary_has_to_be_taken_back_first() {
        assertThat(say(SAME, -1, -2, ONE)).isEqualTo(APPLIED);
        assertThat(say(SAME, -2, -1, OTHER)).isEqualTo(UNCHANGED);
        assertThat(say(DIFFERENT, -2, -1, OTHER)).isEqualTo(CONTRADICTS);
        assertThat(say(SAME, -1, -1, OTHER)).isEqualTo(ITSELF);
        assertThat(say(APPROVED, -1, -9, OTHER)).isEqualTo(NOTHING_TO_APPROVE);
        assertThat(verdicts.revoke(9, "无", OTHER).outcome()).isEqualTo(NOTHING_TO_REVOKE);
        assertThat(verdicts.revoke(1, "认错了", OTHER).outcome()).isEqualTo(APPLIED);
        assertThat(verdicts.revoke(1, "认错了", OTHER).outcome()).isEqualTo(NOTHING_TO_REVOKE);
        assertThat(say(DIFFERENT, -2, -1, OTHER)).isEqualTo(APPLIED);
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_plan_writes_nothing_and_a_split_gives_the_same_key_again() {
        List<PersonVerdict> split = List.of(PersonVerdict.split(11, "某某", "一号两人"));

        assertThat(verdicts.plan(split, ONE))
                .extracting(PersonJudgement::outcome)
                .containsExactly(APPLIED);
        assertThat(numbers()).isEmpty();
        long seq = verdicts.say(split, ONE).get(0).seq();
        long key = jdbc.queryForObject("select other_key from person_verdict", Long.class);
        assertThat(key).isNegative();
        assertThat(verdicts.say(split, OTHER).get(0).outcome()).isEqualTo(UNCHANGED);
        assertThat(say(SAME, 11, key, ONE)).as("who was split off stays apart").isEqualTo(AT_ODDS);

        verdicts.revoke(seq, "认错了", ONE);
        verdicts.say(split, ONE);
        assertThat(jdbc.queryForList(
                        "select distinct other_key from person_verdict where verdict = 'split'", Long.class))
                .containsExactly(key);
    }

    /** Random words of staff and the machine about a few persons: who is one person does not hang on their order. */
    @Test
    void the_order_of_words_does_not_matter() {
        Random random = new Random(4);
        for (int town = 0; town < 40; town++) {
            List<Saying> sayings = new ArrayList<>();
            long[] keys = LongStream.of(-4, -3, -2, -1, 1, 2).toArray();
            for (int a = 0; a < keys.length; a++) {
                for (int b = a + 1; b < keys.length; b++) {
                    int dice = random.nextInt(12);
                    if (dice < 5) {
                        sayings.add(new Saying(dice == 4 ? DIFFERENT : SAME, keys[a], keys[b], ONE));
                    } else if (dice < 7 && keys[b] < 0) {
                        sayings.add(new Saying(dice == 6 ? DIFFERENT : SAME, keys[a], keys[b], MACHINE));
                    }
                    if (dice < 2) {
                        sayings.add(new Saying(APPROVED, keys[a], keys[b], OTHER));
                    }
                }
            }
            List<String> first = after(sayings);
            for (int turn = 0; turn < 3; turn++) {
                Collections.shuffle(sayings, random);
                assertThat(after(sayings)).as("town %d", town).isEqualTo(first);
            }
        }
    }

    private record Saying(PersonWord word, long one, long other, Speaker who) {}

    /** An approval comes after what it approves, whenever that is. */
    private List<String> after(List<Saying> sayings) {
        jdbc.update("truncate person_verdict");
        sayings.stream().filter(one -> one.word != APPROVED).forEach(one -> say(one.word, one.one, one.other, one.who));
        sayings.stream().filter(one -> one.word == APPROVED).forEach(one -> say(one.word, one.one, one.other, one.who));
        return aliases();
    }

    private Outcome say(PersonWord word, long one, long other, Speaker who) {
        return verdicts.say(List.of(PersonVerdict.of(word, one, other, "核对身份证")), who)
                .get(0)
                .outcome();
    }

    private List<String> aliases() {
        return jdbc.queryForList(
                "select alias_key || '>' || lead_key from known_alias(9223372036854775807) order by lead_key desc, alias_key",
                String.class);
    }

    private List<Long> numbers() {
        return jdbc.queryForList("select seq from person_verdict order by seq", Long.class);
    }
}
