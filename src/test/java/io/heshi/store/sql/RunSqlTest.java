package io.heshi.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.store.Run;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RunSqlTest {
    private static final Run RUN = new Run(7, "nightly", LocalDate.of(2024, 12, 31), 2, LocalDate.of(2024, 12, 17));

    private final TestDatabase database = TestPostgres.fresh();
    private final DataSource connection = new SingleConnectionDataSource(connect(), true);
    private final JdbcTemplate jdbc = new JdbcTemplate(connection);

    @AfterEach
    void close() {
        ((SingleConnectionDataSource) connection).destroy();
        database.close();
    }

    @Test
    void the_run_and_its_settings_are_views() {
        try (RunSql sql = open()) {
            assertThat(jdbc.queryForMap("select run_id, day, month_no, attempt, idle_days from this_run, setting"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "run_id", 7L, "day", "2024-12-31", "month_no", 24299, "attempt", 2, "idle_days", 365));
        }
    }

    @Test
    void claims_are_those_of_the_run_with_their_unit() {
        jdbc.execute("create table claim_quota_r7 partition of claim_quota for values in (7)");
        jdbc.execute("create table claim_quota_r8 partition of claim_quota for values in (8)");
        jdbc.execute(
                "insert into unit_mention (run_id, source, mention, unit_key, known) values (7, 'quotas', 1, 42, true)");
        jdbc.execute(
                "insert into claim_quota (run_id, source, file_id, sheet, line, unit_mention) values (7, 'quotas', 1, '', 2, 1), (8, 'quotas', 1, '', 2, 1)");

        try (RunSql sql = open()) {
            assertThat(jdbc.queryForList("select run_id, unit_key, unit_known from quota_claims"))
                    .containsExactly(Map.of("run_id", 7L, "unit_key", 42L, "unit_known", true));
        }
    }

    @Test
    void a_source_that_the_run_has_not_is_empty_and_is_seen_once_its_table_has_come() {
        try (RunSql sql = open()) {
            assertThat(count("source_hr")).isZero();

            jdbc.execute("create table %s (like compact_claim)".formatted(sql.compactTable("hr")));
            jdbc.execute("insert into %s (person_key) values (1)".formatted(sql.compactTable("hr")));
            sql.refresh();

            assertThat(count("source_hr")).isOne();
        }
    }

    @Test
    void a_statement_is_timed_under_its_name_and_tells_the_rows_of_its_last_part() {
        try (RunSql sql = open()) {
            long rows = sql.run(
                    "examine/unit",
                    "create table t (n integer); insert into t values (1), (2)",
                    sql.rulesInTransaction(0));

            assertThat(rows).isEqualTo(2);
        }
        assertThat(jdbc.queryForMap("select run_id, statement, changed from statement_timing"))
                .isEqualTo(Map.of("run_id", 7L, "statement", "examine/unit", "changed", 2L));
    }

    @Test
    void nothing_is_left_when_it_is_closed() {
        open().close();

        assertThat(jdbc.queryForList("select relname from pg_class where relnamespace = pg_my_temp_schema()"))
                .isEmpty();
    }

    @Test
    void a_file_without_its_first_comment_is_refused() {
        assertThatThrownBy(() -> SqlFile.of("x/10-y", "select 1"))
                .hasMessageContaining("x/10-y.sql does not begin with");
        assertThat(SqlFile.of("x/10-y", "-- needs: a, b makes: c\nselect 1").needs())
                .containsExactly("a", "b");
        assertThat(SqlFile.of("x/10-y", "-- needs: a,\n--   b\n-- makes: c,\n--   d\nselect 1")
                        .makes())
                .containsExactly("c", "d");
    }

    private RunSql open() {
        return RunSql.open(connection, RUN, Map.of("idle_days", 365), List.of("register", "hr"));
    }

    private long count(String relation) {
        return jdbc.queryForObject("select count(*) from " + relation, Long.class);
    }

    private java.sql.Connection connect() {
        try {
            return database.dataSource().getConnection();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
