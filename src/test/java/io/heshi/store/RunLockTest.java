package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunLockTest {

    private static final String DESCRIPTION = "heshi run nightly 2024-12-31, pid 123 on host";

    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestPostgres.fresh();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void only_one_process_may_run_and_others_learn_who_and_since_when() {
        Instant before = Instant.now().minus(1, ChronoUnit.MINUTES);
        assertThat(RunLock.holder(database.dataSource())).isEmpty();

        try (RunLock lock =
                RunLock.tryAcquire(database.dataSource(), DESCRIPTION).orElseThrow()) {
            assertThat(lock.stillHeld()).isTrue();
            assertThat(RunLock.tryAcquire(database.dataSource(), "another")).isEmpty();

            RunLock.Holder holder = RunLock.holder(database.dataSource()).orElseThrow();
            assertThat(holder.description()).isEqualTo(DESCRIPTION);
            assertThat(holder.since()).isBetween(before, Instant.now().plus(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void a_lock_given_back_may_be_taken_at_once() {
        RunLock.tryAcquire(database.dataSource(), "first").orElseThrow().close();

        Optional<RunLock> second = RunLock.tryAcquire(database.dataSource(), "second");

        assertThat(second).isPresent();
        second.ifPresent(RunLock::close);
        assertThat(RunLock.holder(database.dataSource())).isEmpty();
    }

    @Test
    void databases_of_one_server_do_not_hinder_each_other() {
        try (TestDatabase other = TestPostgres.fresh();
                RunLock lock = RunLock.tryAcquire(database.dataSource(), "here").orElseThrow();
                RunLock there = RunLock.tryAcquire(other.dataSource(), "there").orElseThrow()) {
            assertThat(lock.stillHeld()).isTrue();
            assertThat(there.stillHeld()).isTrue();
            assertThat(RunLock.holder(other.dataSource()).orElseThrow().description())
                    .isEqualTo("there");
        }
    }

    @Test
    void a_run_notices_that_its_session_was_ended() throws SQLException {
        try (RunLock lock =
                RunLock.tryAcquire(database.dataSource(), DESCRIPTION).orElseThrow()) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                        + " where application_name = '" + DESCRIPTION + "'");
            }

            assertThat(lock.stillHeld()).isFalse();
        }
    }

    @Test
    void a_pool_being_closed_does_not_release_the_lock() throws SQLException {
        Database pooled = Database.open(database.settings());
        HikariDataSource pool = pooled.dataSource().unwrap(HikariDataSource.class);
        try (RunLock lock = RunLock.tryAcquire(pool, DESCRIPTION).orElseThrow()) {
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            pooled.close();

            assertThat(lock.stillHeld()).isTrue();
            assertThat(RunLock.tryAcquire(database.dataSource(), "another")).isEmpty();
        }
    }

    @Test
    void a_long_or_foreign_description_is_cut_to_what_the_server_keeps() {
        String description = "核实 " + "x".repeat(100);
        try (RunLock lock =
                RunLock.tryAcquire(database.dataSource(), description).orElseThrow()) {
            assertThat(lock.stillHeld()).isTrue();
            assertThat(RunLock.holder(database.dataSource()).orElseThrow().description())
                    .isEqualTo("?? " + "x".repeat(60));
        }
    }
}
