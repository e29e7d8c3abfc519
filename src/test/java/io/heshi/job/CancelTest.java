package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.store.sql.Sql;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stopping a run cancels its own statements and nobody else's, whatever the other sessions are called. */
class CancelTest {
    private static final String NAME = "heshi 4711-00c0ffee";

    @ParameterizedTest
    @ValueSource(strings = {NAME, "heshi 4711-00c0ffe", "psql", ""})
    void statements_of_another_database_of_the_server_go_on(String name) throws Exception {
        try (TestDatabase own = TestPostgres.fresh();
                TestDatabase other = TestPostgres.fresh()) {
            assertThat(cancelled(own, other, name)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"heshi 4712-00c0ffee", "psql"})
    void statements_of_others_in_the_same_database_go_on(String name) throws Exception {
        try (TestDatabase own = TestPostgres.fresh()) {
            assertThat(cancelled(own, own, name)).isFalse();
        }
    }

    @Test
    void its_own_are_cancelled() throws Exception {
        try (TestDatabase own = TestPostgres.fresh()) {
            assertThat(cancelled(own, own, NAME)).isTrue();
        }
    }

    /** Whether a statement of a session with this name, in the other database, was cancelled by a run in its own. */
    private static boolean cancelled(TestDatabase own, TestDatabase other, String name) throws Exception {
        try (Connection victim = other.dataSource().getConnection();
                Statement sleeping = victim.createStatement();
                Connection run = own.dataSource().getConnection();
                Statement naming = run.createStatement()) {
            sleeping.execute("set application_name = '%s'".formatted(name));
            naming.execute("set application_name = '%s'".formatted(NAME));
            CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> isCancelled(sleeping));
            awaitSleep(other);
            new Sql(new org.springframework.jdbc.datasource.SingleConnectionDataSource(run, true))
                    .statement("job/20-cancel")
                    .query(Boolean.class)
                    .list();
            return ended.join();
        }
    }

    private static boolean isCancelled(Statement statement) {
        try {
            statement.execute("select pg_sleep(0.7)");
            return false;
        } catch (SQLException e) {
            return "57014".equals(e.getSQLState());
        }
    }

    private static void awaitSleep(TestDatabase database) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            while (true) {
                try (var found = statement.executeQuery(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")) {
                    if (found.next()) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
    }
}
