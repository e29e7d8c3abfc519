package io.heshi.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to run: at most one process a database has it, and the server takes it back when that process dies.
 *
 * <p>A session advisory lock on a connection of its own, so no pool can retire it in the middle of a run.
 */
public final class RunLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);
    private static final long KEY = 0x68_65_73_68_69L;
    private static final int LONGEST_DESCRIPTION = 63;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The two halves in which {@code pg_locks} shows a lock on one bigint, with {@code objsubid} 1. */
    private static final String THIS_LOCK =
            "locktype = 'advisory' and classid = %d and objid = %d and objsubid = 1 and granted"
                            .formatted(KEY >>> 32, KEY & 0xFFFF_FFFFL)
                    + " and database = (select oid from pg_database where datname = current_database())";

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Who has the right to run.
     *
     * @param description as given to {@link #tryAcquire}, cut to 63 characters
     * @param since when it was acquired; the moment of asking if the server hides it from this role
     */
    public record Holder(String description, Instant since) {}

    /**
     * Takes the right to run, without waiting; empty if another process has it.
     *
     * @param description who takes it, such as {@code heshi run nightly 2024-12-31, pid 123 on host}. The server keeps 63
     *     characters of it, and only ASCII: anything else becomes {@code ?}
     * @throws DatabaseException if the server cannot be asked
     */
    public static Optional<RunLock> tryAcquire(DataSource dataSource, String description) {
        try {
            Connection connection = UnpooledConnection.open(dataSource);
            try {
                prepare(connection, description);
                if (lock(connection)) {
                    return Optional.of(new RunLock(connection));
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException("无法取得运行锁 / cannot take the lock of a run", e);
        }
    }

    /** Who has the right to run now, if anybody. */
    public static Optional<Holder> holder(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select coalesce(application_name, ''), coalesce(backend_start, statement_timestamp())"
                                + " from pg_locks join pg_stat_activity using (pid) where " + THIS_LOCK)) {
            if (!found.next()) {
                return Optional.empty();
            }
            return Optional.of(new Holder(
                    found.getString(1), found.getObject(2, OffsetDateTime.class).toInstant()));
        } catch (SQLException e) {
            throw new DatabaseException("无法查询运行锁 / cannot ask for the lock of a run", e);
        }
    }

    /** False once the server has lost this lock: its connection was broken, ended or the server was restarted. */
    public synchronized boolean stillHeld() {
        try (Statement statement = connection.createStatement();
                ResultSet held = statement.executeQuery(
                        "select exists (select from pg_locks where pid = pg_backend_pid() and " + THIS_LOCK + ")")) {
            return held.next() && held.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Gives the right back; harmless if it was lost already. */
    @Override
    public synchronized void close() {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            // Closing alone would free it too, but only once the server has noticed.
            unlock.setLong(1, KEY);
            unlock.execute();
        } catch (SQLException e) {
            LOG.warn("the lock of the run was lost before its end");
        }
    }

    private static void prepare(Connection connection, String description) throws SQLException {
        connection.setAutoCommit(true);
        connection.setClientInfo("ApplicationName", shorten(description));
        connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = 0");
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, KEY);
            try (ResultSet locked = lock.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        }
    }

    private static String shorten(String description) {
        String ascii = new String(description.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
        return ascii.substring(0, Math.min(ascii.length(), LONGEST_DESCRIPTION));
    }
}
