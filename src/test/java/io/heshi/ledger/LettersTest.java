package io.heshi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class LettersTest {
    private static final Instant AT = Instant.parse("2025-01-02T03:04:05Z");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final TestDatabase database = TestPostgres.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    /** One exception told to a unit. */
    private record Told(long unitKey, String printed) {}

    @AfterEach
    void close() {
        database.close();
    }

    private Map<Long, LetterNumber> register(long run, LocalDate day, boolean keep, Told... told) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Letters letters = Letters.begin(connection);
            for (Told one : told) {
                letters.order(one.unitKey(), "单位" + one.unitKey(), List.of(one.printed()));
            }
            Map<Long, LetterNumber> numbers = letters.register(run, day, AT);
            if (keep) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return new TreeMap<>(numbers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Long, LetterNumber> register(Told... told) {
        return register(7, DAY, true, told);
    }

    private static LetterNumber number(long number) {
        return new LetterNumber(2024, number);
    }

    @Test
    void a_unit_has_one_letter_and_letters_are_numbered_as_their_units_come() {
        assertThat(register(new Told(10, "a"), new Told(10, "b"), new Told(5, "c")))
                .isEqualTo(Map.of(10L, number(1), 5L, number(2)));
        assertThat(jdbc.queryForList(
                        "select concat_ws(' ', year, number, run_id, business_date, unit_name) from letter order by number",
                        String.class))
                .containsExactly("2024 1 7 2024-12-31 单位10", "2024 2 7 2024-12-31 单位5");
    }

    @Test
    void what_was_told_before_is_the_same_letter_whichever_run_tells_it() {
        register(new Told(10, "a"), new Told(5, "c"));

        assertThat(register(8, DAY, true, new Told(5, "c"), new Told(10, "a")))
                .isEqualTo(Map.of(10L, number(1), 5L, number(2)));
        assertThat(register(new Told(10, "b"), new Told(5, "c"))).isEqualTo(Map.of(10L, number(3), 5L, number(2)));
        assertThat(register(new Told(10, "a"), new Told(10, "b"))).isEqualTo(Map.of(10L, number(4)));
        assertThat(register(new Told(10, "a"))).isEqualTo(Map.of(10L, number(1)));
    }

    @Test
    void what_is_told_of_another_day_is_another_letter_and_every_year_begins_with_1() {
        register(new Told(10, "a"));

        assertThat(register(8, DAY.minusDays(1), true, new Told(10, "a"))).isEqualTo(Map.of(10L, number(2)));
        assertThat(register(9, DAY.plusDays(1), true, new Told(10, "a")))
                .isEqualTo(Map.of(10L, new LetterNumber(2025, 1)));
        assertThat(register(new Told(11, "a"))).isEqualTo(Map.of(11L, number(3)));
    }

    @Test
    void what_comes_to_nothing_leaves_no_gap() {
        register(7, DAY, false, new Told(10, "a"));
        register();

        assertThat(register(new Told(5, "c"))).isEqualTo(Map.of(5L, number(1)));
    }

    @Test
    void who_makes_letters_waits_for_who_is_making_some() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Letters letters = Letters.begin(connection);
            letters.order(10, "甲", List.of("a"));
            letters.register(7, DAY, AT);
            Future<Map<Long, LetterNumber>> waiting = other.submit(() -> register(new Told(5, "c")));
            while (!waiting.isDone() && !isWaited()) {
                Thread.onSpinWait();
            }
            connection.commit();

            assertThat(waiting.get()).isEqualTo(Map.of(5L, number(2)));
        } finally {
            other.shutdownNow();
        }
    }

    private boolean isWaited() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from pg_locks where not granted)", Boolean.class));
    }
}
