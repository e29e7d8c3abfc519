package io.heshi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PacksTest {
    private static final Instant AT = Instant.parse("2025-01-02T03:04:05Z");
    private static final Packs.Asked FIRST = new Packs.Asked(10, "甲", 1, 1, "f", "a");
    private static final Packs.Asked SECOND = new Packs.Asked(10, "甲", 2, 1, "f", "b");
    private static final Packs.Asked OTHER = new Packs.Asked(5, "乙", 3, 1, "f", "c");

    private final TestDatabase database = TestPostgres.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @BeforeEach
    void exceptions() {
        jdbc.update("""
                insert into exception (number, rule, scope, subject_key, subject_part, distinction, state, first_seen, last_seen, fingerprint, job)
                select n, 'R', 'person', n, '', '', 'open', '2025-01-01', '2025-01-01', 'f', 'nightly' from generate_series(1, 3) n""");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Map<Long, Long> register(long run, List<Packs.Asked> asked) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Packs packs = Packs.begin(connection);
            asked.forEach(packs::ask);
            Map<Long, Long> ids = packs.register(run, AT);
            connection.commit();
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_unit_has_one_pack_with_all_that_it_is_asked() {
        assertThat(register(7, List.of(FIRST, SECOND, OTHER))).isEqualTo(Map.of(5L, 1L, 10L, 2L));
        assertThat(jdbc.queryForList("select unit_name from pack where run_id = 7 order by id", String.class))
                .containsExactly("乙", "甲");
        assertThat(jdbc.queryForList(
                        "select concat_ws(' ', pack_id, number, seq, fingerprint, facts) from pack_row order by number",
                        String.class))
                .containsExactly("2 1 1 f a", "2 2 1 f b", "1 3 1 f c");
    }

    @Test
    void the_same_question_is_the_same_pack_and_another_one_a_new_pack() {
        register(7, List.of(FIRST, SECOND, OTHER));

        assertThat(register(7, List.of(SECOND, OTHER, FIRST))).isEqualTo(Map.of(5L, 1L, 10L, 2L));
        Packs.Asked since = new Packs.Asked(10, "甲", 2, 2, "f", "b");
        assertThat(register(7, List.of(FIRST, since, OTHER))).isEqualTo(Map.of(5L, 1L, 10L, 3L));
        assertThat(register(7, List.of(FIRST, new Packs.Asked(10, "甲", 2, 2, "g", "b"))))
                .isEqualTo(Map.of(10L, 4L));
        assertThat(register(7, List.of(FIRST, new Packs.Asked(10, "甲", 2, 2, "f", "d"))))
                .isEqualTo(Map.of(10L, 5L));
        assertThat(register(7, List.of(FIRST))).isEqualTo(Map.of(10L, 6L));
        assertThat(register(7, List.of(FIRST, SECOND))).isEqualTo(Map.of(10L, 2L));
        assertThat(register(8, List.of(FIRST, SECOND))).isEqualTo(Map.of(10L, 7L));
    }

    @Test
    void nobody_asked_is_no_pack() {
        assertThat(register(7, List.of())).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from pack", Long.class)).isZero();
    }
}
