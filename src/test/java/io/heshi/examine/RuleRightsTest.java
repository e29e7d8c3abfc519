package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.store.Database;
import io.heshi.store.DatabaseSettings;
import io.heshi.store.Run;
import io.heshi.store.sql.RuleRights;
import io.heshi.store.sql.RunSql;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the SQL of rules may do at the server: read the case, write findings, and nothing else, for a limited time. */
@Tag("slow")
class RuleRightsTest {
    private static final Run RUN = new Run(7, "nightly", LocalDate.of(2024, 12, 31), 1, LocalDate.of(2024, 12, 17));

    private TestDatabase server;
    private Database database;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        server = TestPostgres.fresh();
        database = Database.open(server.settings());
        jdbc = new JdbcTemplate(database.dataSource());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    private long run(String sql, int seconds) {
        Long rows = transaction.execute(status -> {
            try (RunSql views = RunSql.open(database.dataSource(), RUN, Map.of("idle_days", 365), List.of("hr"))) {
                long changed = views.run("a rule", sql, views.rulesInTransaction(seconds));
                assertThat(jdbc.queryForObject(
                                "select current_user || ' ' || current_setting('statement_timeout')", String.class))
                        .isEqualTo("postgres 0");
                return changed;
            }
        });
        return rows == null ? -1 : rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from this_run",
                "select idle_days from setting",
                "select * from source_hr",
                "select * from person_claims",
                "select conflicts('a', 'b'), business_date from this_run",
                "create temporary table found_suspect on commit drop as select 1 as person_key",
                "insert into finding (run_id, rule) select 1, 'P01' where false",
                "select * from finding"
            })
    void what_a_case_needs_may_be_done(String sql) {
        run(sql, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from claim_person",
                "select * from exception",
                "select * from exception_event",
                "select * from run",
                "select * from reject",
                "select pg_read_file('/etc/passwd')",
                "copy (select 1) to program 'true'",
                "select pg_terminate_backend(pg_backend_pid())  from pg_ls_dir('.')",
                "delete from finding",
                "update finding set severity = 'low'",
                "truncate finding",
                "insert into run (run_id, job) values (99, 'x')",
                "update exception set state = 'cleared'",
                "create table mine (n integer)",
                "drop table run_start",
                "create role other superuser",
                "select rolpassword from pg_authid"
            })
    void nothing_else_may(String sql) {
        assertThatThrownBy(() -> run(sql, 10))
                .isInstanceOf(DataAccessException.class)
                .satisfies(
                        e -> assertThat(((SQLException) ((DataAccessException) e).getMostSpecificCause()).getSQLState())
                                .isEqualTo("42501"));
    }

    @Test
    void what_takes_longer_than_rules_may_is_ended_and_told() {
        assertThatThrownBy(() -> run("select pg_sleep(30)", 1)).isInstanceOf(RuleRights.OutOfTime.class);
        assertThat(run("select pg_sleep(1.2)", 0)).isZero();
    }

    /** An office's own server, whose role for Heshi is no superuser and may not make roles. */
    @Test
    void without_the_role_rules_run_with_the_programs_rights_and_it_is_known() {
        jdbc.execute("create role plain_%d login password 'p'"
                .formatted(ProcessHandle.current().pid()));
        String plain = "plain_" + ProcessHandle.current().pid();
        try {
            jdbc.execute("grant all on schema public to " + plain);
            jdbc.execute("grant select, insert, update, delete on all tables in schema public to " + plain);
            DatabaseSettings settings = new DatabaseSettings(
                    server.settings().url(), Optional.of(plain), Optional.of("p"), Path.of("data"));
            try (Database office = Database.open(settings)) {
                assertThat(isRestricted(office)).isFalse();
            }
            jdbc.execute("grant heshi_rules to " + plain);
            try (Database office = Database.open(settings)) {
                assertThat(isRestricted(office)).isTrue();
            }
        } finally {
            jdbc.execute("drop owned by " + plain);
            jdbc.execute("drop role " + plain);
        }
    }

    private static boolean isRestricted(Database office) {
        try (RunSql views = RunSql.open(office.dataSource(), RUN, Map.of("idle_days", 365), List.of("hr"))) {
            return views.rulesInTransaction(1).restricted();
        }
    }

    @Test
    void a_backslash_is_a_backslash_whatever_the_database_says() {
        jdbc.execute(
                "do $$ begin execute format('alter database %I set standard_conforming_strings = off', current_database()); end $$");
        try (Database again = Database.open(server.settings())) {
            assertThat(new JdbcTemplate(again.dataSource()).queryForObject("select '\\' || 'n'", String.class))
                    .isEqualTo("\\n");
        }
    }
}
