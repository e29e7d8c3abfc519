package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A night broken off anywhere, by anything, ends like an unbroken one when the same command is given again. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunTest {
    private static final int PEOPLE = 2_000;

    /** A file of them has three chunks. */
    private static final int PEOPLE_OF_CHUNKS = 20_000;

    private final Map<Integer, BrokenNights> cities = new HashMap<>();
    private Path folder = Path.of("");

    @BeforeAll
    void prepare(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void killed_in_the_midst_of_a_night() throws Exception {
        killedAt(Barrier.EXAMINE);
    }

    @Test
    void killed_in_the_midst_of_a_file() throws Exception {
        killedAt(Barrier.INTAKE);
    }

    @Test
    void the_database_killed_after_intake_takes_the_claims_with_it() throws Exception {
        databaseKilledAt(Barrier.EXAMINE);
    }

    @Test
    void asked_to_end_it_says_how_to_go_on() throws Exception {
        BrokenNights nights = nightsFor(Barrier.EXAMINE);
        Path data = nights.afterFirstNight();
        try (Child child = nights.startUpTo(Barrier.EXAMINE, data)) {
            child.ask();

            assertThat(child.await()).as("exit code; it said %s", child.said()).isEqualTo(143);
            assertThat(child.said()).contains("重新运行同一命令即可继续").doesNotContain("Exception");
        }
        nights.assertGoesOn(data);
    }

    @Test
    void a_second_run_is_told_who_runs_since_when() throws Exception {
        BrokenNights nights = nightsFor(Barrier.SETTLE);
        Path data = nights.afterFirstNight();
        try (Child first = nights.startUpTo(Barrier.SETTLE, data);
                Child second = nights.start(data)) {
            assertThat(second.await())
                    .as("exit code; it said %s", second.said())
                    .isEqualTo(6);
            assertThat(second.said())
                    .contains("heshi run nightly 2024-12-31, pid " + first.pid())
                    .containsPattern("since 20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{8} China time");
            first.kill();
        }
        nights.assertGoesOn(data);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INTAKE", "EXAMINE", "DECIDED", "SAID"})
    void killed_anywhere(Barrier barrier) throws Exception {
        killedAt(barrier);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "SETTLE", "PUBLISH"})
    void the_database_killed_anywhere(Barrier barrier) throws Exception {
        databaseKilledAt(barrier);
    }

    /** PostgreSQL then ends every session, recovers by itself and empties the UNLOGGED tables, while the run is still there. */
    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "IDENTIFY", "EXAMINE"})
    void one_session_of_the_database_crashes(Barrier barrier) throws Exception {
        BrokenNights nights = nightsFor(barrier);
        Path data = nights.afterFirstNight();
        try (Child child = nights.startUpTo(barrier, data)) {
            kill(waitingBackend(data));
            // Files that wait their turn are still begun; nothing may hold them.
            Barrier.openAllWhileRunning(data);

            assertThat(child.await()).as("exit code; it said %s", child.said()).isEqualTo(7);
        }
        nights.assertGoesOn(data);
    }

    @Test
    void killed_while_the_reports_are_written() throws Exception {
        BrokenNights nights = nightsFor(Barrier.PUBLISH);
        Path data = nights.afterFirstNight();
        try (Child child = nights.startUpTo(Barrier.PUBLISH, data);
                Connection connection = Barrier.connect(data);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table exception in access exclusive mode");
            try (Connection other = Barrier.connect(data);
                    Statement opening = other.createStatement()) {
                opening.execute("delete from barrier");
                awaitLockWait(opening, child);
            }
            child.kill();
        }
        nights.assertGoesOn(data);
    }

    @Test
    void killed_twice() throws Exception {
        BrokenNights nights = nightsFor(Barrier.SETTLE);
        Path data = nights.afterFirstNight();
        for (Barrier barrier : List.of(Barrier.SETTLE, Barrier.PUBLISHED)) {
            try (Child child = nights.startUpTo(barrier, data)) {
                child.kill();
            }
            Barrier.openAll(data);
        }
        nights.assertGoesOn(data);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "SETTLE"})
    void asked_to_end_anywhere(Barrier barrier) throws Exception {
        BrokenNights nights = nightsFor(barrier);
        Path data = nights.afterFirstNight();
        try (Child child = nights.startUpTo(barrier, data)) {
            child.ask();
            assertThat(child.await()).as("exit code; it said %s", child.said()).isEqualTo(143);
        }
        nights.assertGoesOn(data);
    }

    /** The smallest city in which a night comes to the barrier. */
    private BrokenNights nightsFor(Barrier barrier) throws IOException, InterruptedException {
        int people = barrier == Barrier.INTAKE ? PEOPLE_OF_CHUNKS : PEOPLE;
        if (!cities.containsKey(people)) {
            cities.put(people, new BrokenNights(Files.createDirectories(folder.resolve("city-" + people)), people));
        }
        return Objects.requireNonNull(cities.get(people));
    }

    private void killedAt(Barrier barrier) throws IOException, InterruptedException {
        BrokenNights nights = nightsFor(barrier);
        Path data = nights.afterFirstNight();
        try (Child child = nights.startUpTo(barrier, data)) {
            child.kill();
        }
        nights.assertGoesOn(data);
    }

    private void databaseKilledAt(Barrier barrier) throws Exception {
        BrokenNights nights = nightsFor(barrier);
        Path data = nights.afterFirstNight();
        try (Child child = nights.startUpTo(barrier, data)) {
            killServer(Barrier.postmaster(data));

            assertThat(child.await()).as("exit code; it said %s", child.said()).isEqualTo(7);
            assertThat(child.said()).contains("重新运行同一命令即可继续");
        }
        nights.assertGoesOn(data);
    }

    private static void killServer(long postmaster) throws InterruptedException {
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> sessions = server.descendants().toList();
        server.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : sessions) {
            awaitEnd(process);
        }
        awaitEnd(server);
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("it does not end", e);
        }
    }

    private static long waitingBackend(Path data) throws Exception {
        try (Connection connection = Barrier.connect(data);
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select pid from pg_stat_activity where wait_event = 'PgSleep' limit 1")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void awaitLockWait(Statement statement, Child child) throws Exception {
        while (child.isAlive()) {
            try (var found =
                    statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
                found.next();
                if (found.getInt(1) > 0) {
                    return;
                }
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("it ended: " + child.said());
    }
}
