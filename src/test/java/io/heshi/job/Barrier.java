package io.heshi.job;

import io.heshi.store.Database;
import io.heshi.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a run wait in the very midst of a step, in the database: a trigger there goes no further while a row of table {@code barrier}
 * names its point. So the moment at which a test kills does not hang on how fast the machine is.
 */
enum Barrier {
    RECEIVE("source_file", "insert", ""),
    /** Two chunks of a file are committed, the third is written. */
    INTAKE(
            "batch_step_execution",
            "update",
            "new.step_name like 'intake:file%' and new.commit_count = 2 and new.status = 'STARTED'"),
    GATES("gate_reading", "insert", ""),
    IDENTIFY("run_overlap", "insert", ""),
    EXAMINE("finding_line", "insert", ""),
    SETTLE("settlement", "insert", "new.rule = 'P01'"),
    PUBLISH("batch_step_execution", "update", "new.step_name = 'publish' and new.status = 'STARTED'"),
    /** The reports are in place, the step is not complete. */
    PUBLISHED("step_timing", "insert", "new.step = 'publish'"),
    /** The second decision of several is written; only {@code collect} and {@code decide} come here. */
    DECIDED("decision", "insert", "new.id = 2"),
    /** The second verdict about persons of several is written. */
    SAID("person_verdict", "insert", "new.seq = 2"),
    /** Every step is complete, the run is not. */
    END("run", "update", "new.status = 'complete'");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String table;
    private final String event;
    private final String when;

    Barrier(String table, String event, String when) {
        this.table = table;
        this.event = event;
        this.when = when;
    }

    /** Makes every point ready in the database of a data folder; none holds yet. */
    static void build(Path data) {
        inside(data, jdbc -> {
            jdbc.execute("create table barrier (point text primary key)");
            jdbc.execute("""
                    create function wait_at_barrier() returns trigger language plpgsql as $$
                    begin
                        while exists (select from barrier where point = tg_argv[0]) loop
                            perform pg_sleep(0.02);
                        end loop;
                        return new;
                    end $$""");
            for (Barrier point : values()) {
                jdbc.execute(
                        "create trigger barrier_%s before %s on %s for each row %s execute function wait_at_barrier('%s')"
                                .formatted(
                                        point.name(),
                                        point.event,
                                        point.table,
                                        point.when.isEmpty() ? "" : "when (" + point.when + ")",
                                        point.name()));
            }
        });
    }

    /** From now on every run waits here. */
    void close(Path data) {
        inside(data, jdbc -> jdbc.update("insert into barrier values (?)", name()));
    }

    /** Opens every barrier; also brings a database back whose server was killed. */
    static void openAll(Path data) {
        inside(data, jdbc -> jdbc.update("delete from barrier"));
    }

    /** Opens every barrier while a run is under way, as soon as the server answers. */
    static void openAllWhileRunning(Path data) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (Connection connection = connect(data);
                    Statement statement = connection.createStatement()) {
                statement.execute("delete from barrier");
                return;
            } catch (SQLException notReady) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("the server does not come back");
    }

    /** Waits until a run stands at a barrier. */
    static void awaitArrival(Path data, Child child) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!child.isAlive()) {
                throw new IllegalStateException("it ended before the barrier: " + child.said());
            }
            if (somebodyWaits(data)) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("nobody came to the barrier: " + child.said());
    }

    private static boolean somebodyWaits(Path data) throws IOException {
        Path pidFile = pidFile(data);
        if (Files.notExists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
            return false;
        }
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and state = 'active'")) {
            found.next();
            return found.getInt(1) > 0;
        } catch (SQLException notReady) {
            return false;
        }
    }

    /** A connection to the server that now runs on a data folder. */
    static Connection connect(Path data) throws IOException, SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty(
                "password", Files.readString(data.resolve("postgres/password")).strip());
        String port = Files.readAllLines(pidFile(data)).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/heshi", login);
    }

    static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile(data)).get(0).strip());
    }

    private static Path pidFile(Path data) {
        return data.resolve("postgres/cluster/postmaster.pid");
    }

    static void inside(Path data, Work work) {
        try (Database database = Database.open(DatabaseSettings.from(Map.of(), data))) {
            work.with(new JdbcTemplate(database.dataSource()));
        }
    }

    /** Something done in a database that no run uses. */
    interface Work {
        void with(JdbcTemplate jdbc);
    }
}
