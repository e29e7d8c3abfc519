package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @Test
    void a_given_server_gets_the_schema_and_is_described_without_its_password() {
        try (TestDatabase given = TestPostgres.fresh();
                Database database = Database.open(given.settings())) {
            assertThat(database.describe()).isEqualTo("PostgreSQL %s at 127.0.0.1".formatted(database.version()));
        }
    }

    @Test
    void a_server_out_of_reach_is_reported_by_host_port_and_name() {
        DatabaseSettings nowhere = DatabaseSettings.from(
                Map.of("HESHI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/heshi?password=s3cret"), Path.of("data"));

        assertThatThrownBy(() -> Database.open(nowhere))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("无法连接数据库：127.0.0.1:1/heshi / cannot connect to the database 127.0.0.1:1/heshi");
    }

    @Test
    void a_migration_changed_after_it_ran_is_refused_with_the_reason() throws SQLException {
        try (TestDatabase given = TestPostgres.fresh()) {
            try (Connection connection = given.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update flyway_schema_history set checksum = checksum + 1 where version = '1'");
            }

            assertThatThrownBy(() -> Database.open(given.settings()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("could not be brought up to date")
                    .hasMessageContaining("version 1");
        }
    }

    /** Flyway would only warn, and the older program would write what the newer schema no longer means. */
    @ParameterizedTest
    @ValueSource(strings = {"999", "999.1", "20260101.2"})
    void a_schema_of_a_newer_program_is_refused_with_both_versions(String version) throws SQLException {
        try (TestDatabase given = TestPostgres.fresh()) {
            try (Connection connection = given.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (9999, '%1$s', 'later', 'SQL', 'V%1$s__later.sql', 'x', 1, true)""".formatted(version));
            }

            assertThatThrownBy(() -> Database.open(given.settings()))
                    .isInstanceOf(NewerSchema.class)
                    .hasMessageContainingAll(version, "更新的程序", "no later one than")
                    .hasMessageContaining(newestMigration());
        }
    }

    private static String newestMigration() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            int newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            return Integer.toString(newest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_text_of_the_schema_compares_by_code_point() throws SQLException {
        try (TestDatabase given = TestPostgres.fresh();
                Connection connection = given.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet other = statement.executeQuery("""
                        select coalesce(string_agg(table_name || '.' || column_name, ', '), '')
                        from information_schema.columns
                        where table_schema = 'public' and (data_type = 'text' or udt_name = '_text') and collation_name is distinct from 'C'
                          and table_name <> 'flyway_schema_history'
                          and (table_name, column_name) <> ('claim_person', 'source')""")) {
            other.next();
            assertThat(other.getString(1)).isEmpty();
        }
    }

    @Test
    void a_database_that_is_not_utf_8_is_refused() throws SQLException {
        try (TestDatabase given = TestPostgres.fresh();
                Connection connection = given.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            String name = connection.getCatalog() + "_latin";
            statement.execute("create database %s encoding latin1 template template0 locale_provider libc locale 'C'"
                    .formatted(name));
            try {
                DatabaseSettings settings = new DatabaseSettings(
                        given.settings().url().map(url -> url + "_latin"),
                        given.settings().user(),
                        given.settings().password(),
                        Path.of("data"));
                assertThatThrownBy(() -> Database.open(settings))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContainingAll("LATIN1", "UTF8");
            } finally {
                statement.execute("drop database %s with (force)".formatted(name));
            }
        }
    }

    @Test
    void errors_do_not_carry_rows() throws SQLException {
        try (TestDatabase given = TestPostgres.fresh();
                Database database = Database.open(given.settings());
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table once (v text primary key)");

            assertThatThrownBy(() -> statement.execute("insert into once values ('private'), ('private')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("once_pkey")
                    .hasMessageNotContaining("private");
        }
    }

    @Test
    void the_session_is_named_and_has_the_time_zone_of_the_program() throws SQLException {
        try (TestDatabase given = TestPostgres.fresh();
                Database database = Database.open(given.settings());
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select current_setting('application_name') || ' ' || current_setting('timezone')")) {
            found.next();
            assertThat(found.getString(1))
                    .matches("heshi " + ProcessHandle.current().pid() + "-[0-9a-f]{8} America/St_Johns");
        }
    }
}
