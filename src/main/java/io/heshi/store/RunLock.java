package io.heshi.store;

import io.heshi.store.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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

    private final Connection connection;
    private final Sql sql;

    private RunLock(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(new SingleConnectionDataSource(connection, true));
    }

    /**
     * Who has the right to run.
     *
     * @param description as given to {@link #tryAcquire}, cut to 63 characters
     * @param since when it was acquired; the moment of asking if the server hides it from this role
     */
    public record Holder(String description, Instant since) {}

    private record Session(boolean own, String description, Instant since) {}

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
                RunLock lock = new RunLock(connection);
                if (lock.sql
                        .statement("store/10-take-lock")
                        .param("key", KEY)
                        .query(Boolean.class)
                        .single()) {
                    return Optional.of(lock);
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException | DataAccessException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | DataAccessException e) {
            throw new DatabaseException("无法取得运行锁 / cannot take the lock of a run", e);
        }
    }

    /** Who has the right to run now, if anybody. */
    public static Optional<Holder> holder(DataSource dataSource) {
        try {
            return session(new Sql(dataSource)).map(session -> new Holder(session.description, session.since));
        } catch (DataAccessException e) {
            throw new DatabaseException("无法查询运行锁 / cannot ask for the lock of a run", e);
        }
    }

    /** False once the server has lost this lock: its connection was broken, ended or the server was restarted. */
    public synchronized boolean stillHeld() {
        try {
            return session(sql).filter(Session::own).isPresent();
        } catch (DataAccessException e) {
            return false;
        }
    }

    /** Gives the right back; harmless if it was lost already. */
    @Override
    public synchronized void close() {
        try (connection) {
            // Closing alone would free it too, but only once the server has noticed.
            sql.statement("store/11-give-lock-back")
                    .param("key", KEY)
                    .query(Boolean.class)
                    .single();
        } catch (SQLException | DataAccessException e) {
            LOG.warn("the lock of the run was lost before its end");
        }
    }

    private static Optional<Session> session(Sql sql) {
        return sql.statement("store/12-lock-holder")
                .param("key", KEY)
                .query(Session.class)
                .optional();
    }

    private static void prepare(Connection connection, String description) throws SQLException {
        connection.setAutoCommit(true);
        connection.setClientInfo("ApplicationName", shorten(description));
        connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = 0");
        }
    }

    private static String shorten(String description) {
        String ascii = new String(description.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
        return ascii.substring(0, Math.min(ascii.length(), LONGEST_DESCRIPTION));
    }
}
