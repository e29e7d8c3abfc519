package io.heshi.testing;

import io.heshi.store.Database;
import io.heshi.store.DatabaseSettings;
import io.heshi.store.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real server for all tests of a JVM, started when first needed. Its folder is kept between builds, for a quick start;
 * {@code mvn clean} removes it.
 */
public final class TestPostgres {

    private static final long PID = ProcessHandle.current().pid();
    private static final String PREFIX = "test_";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** A new database, copied from a migrated template in some 100 ms. */
    public static TestDatabase fresh() {
        return copy(Server.TEMPLATE);
    }

    static TestDatabase copy(String template) {
        String name = PREFIX + PID + "_" + NUMBER.incrementAndGet();
        execute("create database \"%s\" template \"%s\"".formatted(name, template));
        return new TestDatabase(name, Server.SERVER.settings(name));
    }

    static DataSource dataSource(DatabaseSettings settings) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(settings.url().orElseThrow());
        settings.user().ifPresent(dataSource::setUser);
        settings.password().ifPresent(dataSource::setPassword);
        return dataSource;
    }

    static void execute(String sql) {
        Server.execute(sql);
    }

    /** Initialised, and so started, at first use. */
    private static final class Server {

        static final String TEMPLATE = PREFIX + PID + "_template";
        static final EmbeddedServer SERVER = start();
        /** Kept, since logging in takes as long as dropping a database. */
        private static final Connection ADMIN = connect(SERVER);

        private static EmbeddedServer start() {
            EmbeddedServer server = EmbeddedServer.open(Path.of("target", "test-postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            dropWhatDeadProcessesLeft(server);
            // What a test leaves need not outlive the machine.
            execute(server, "alter role all set synchronous_commit = off");
            // A new database is all pages of the template once more in the log: packing them takes longer than writing.
            execute(server, "alter role all set wal_compression = off");
            execute(server, "create database \"%s\"".formatted(TEMPLATE));
            Database.open(server.settings(TEMPLATE)).close();
            return server;
        }

        private static void stop(EmbeddedServer server) {
            databases(server, PREFIX + PID + "\\_%").forEach(name -> drop(server, name));
            server.close();
        }

        private static void dropWhatDeadProcessesLeft(EmbeddedServer server) {
            databases(server, "test\\_%").stream()
                    .filter(name -> ProcessHandle.of(Long.parseLong(name.split("_", -1)[1]))
                            .isEmpty())
                    .forEach(name -> drop(server, name));
        }

        private static void drop(EmbeddedServer server, String name) {
            execute(server, "drop database if exists \"%s\" with (force)".formatted(name));
        }

        private static List<String> databases(EmbeddedServer server, String pattern) {
            try (Connection connection = dataSource(server.settings("postgres")).getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(
                            "select datname from pg_database where datname like '%s' order by datname"
                                    .formatted(pattern))) {
                List<String> names = new ArrayList<>();
                while (found.next()) {
                    names.add(found.getString(1));
                }
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Connection connect(EmbeddedServer server) {
            try {
                return dataSource(server.settings("postgres")).getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static synchronized void execute(String sql) {
            try (Statement statement = ADMIN.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void execute(EmbeddedServer server, String sql) {
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
