package io.heshi.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.heshi.store.sql.SqlFiles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.Driver;
import org.springframework.jdbc.core.JdbcTemplate;

/** An open PostgreSQL database with the schema of this program, and a bounded pool of connections to it. */
public final class Database implements AutoCloseable {

    /** Most connections the pool holds; the lock of a run has one of its own besides. */
    public static final int MOST_CONNECTIONS = 10;

    private static final Set<MigrationState> OF_A_NEWER_PROGRAM =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(5);

    private final Optional<EmbeddedServer> embedded;
    private final HikariDataSource pool;
    private final ServerVersion version;
    private final String place;

    private Database(Optional<EmbeddedServer> embedded, HikariDataSource pool, ServerVersion version, String place) {
        this.embedded = embedded;
        this.pool = pool;
        this.version = version;
        this.place = place;
    }

    /**
     * Opens the given or the embedded server and brings the schema up to date.
     *
     * @throws DatabaseException if the server cannot be reached or started, is older than
     *     {@link ServerVersion#OLDEST_SUPPORTED}, or a migration fails
     */
    public static Database open(DatabaseSettings settings) {
        if (!settings.embedded()) {
            return connect(settings, Optional.empty());
        }
        EmbeddedServer server = EmbeddedServer.open(settings.dataFolder().resolve("postgres"));
        try {
            return connect(server.settings(EmbeddedServer.DATABASE), Optional.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    public ServerVersion version() {
        return version;
    }

    /** One line for people, such as {@code embedded PostgreSQL 18.6 in /srv/heshi/data/postgres}; holds no password. */
    public String describe() {
        return embedded.isPresent()
                ? "embedded PostgreSQL %s in %s".formatted(version, place)
                : "PostgreSQL %s at %s".formatted(version, place);
    }

    /** Cuts every connection, also those whose statement waits for a server that no longer answers; nothing works on it afterwards. */
    public void breakOff() {
        pool.close();
    }

    /** Closes the pool, then leaves the embedded server, which stops if no other process uses it. */
    @Override
    public void close() {
        pool.close();
        embedded.ifPresent(EmbeddedServer::close);
    }

    private static Database connect(DatabaseSettings settings, Optional<EmbeddedServer> embedded) {
        String url = settings.url().orElseThrow();
        String place = embedded.map(server -> server.folder().toString()).orElseGet(() -> host(url));
        HikariDataSource pool = pool(settings, url, embedded.isPresent() ? place : address(url));
        try {
            ServerVersion version = version(pool).requireSupported();
            requireUtf8(pool, place);
            migrate(pool);
            return new Database(embedded, pool, version, place);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseSettings settings, String url, String address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("heshi");
        config.setJdbcUrl(url);
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        // When the server is gone, each of the several who still ask for a connection waits this long.
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.addDataSourceProperty("ApplicationName", sessionName());
        // Details and context of server errors hold whole rows, that is names and ID numbers.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // Where a server or a database says otherwise, a backslash at the end of a rule's text would go on past its
        // quote.
        config.setConnectionInitSql("set standard_conforming_strings = on");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new DatabaseException(
                    "无法连接数据库：%1$s / cannot connect to the database %1$s".formatted(address), address, e);
        }
    }

    /** Of this pool alone, so that a process can tell its sessions from another's: two hosts may use the same pid. */
    private static String sessionName() {
        return "heshi %d-%08x"
                .formatted(
                        ProcessHandle.current().pid(),
                        ThreadLocalRandom.current().nextInt());
    }

    private static ServerVersion version(DataSource dataSource) {
        try {
            return ServerVersion.of(Integer.parseInt(setting(dataSource, "server_version_num")));
        } catch (SQLException e) {
            throw new DatabaseException("无法读取数据库版本 / cannot read the version of the database", e);
        }
    }

    private static void requireUtf8(DataSource dataSource, String place) {
        try {
            String encoding = setting(dataSource, "server_encoding");
            if (!encoding.equals("UTF8")) {
                throw new DatabaseException(
                        "数据库的编码是 %2$s，须为 UTF8，请新建一个：%1$s / the database is encoded in %2$s, not in UTF8; create another one"
                                .formatted(place, encoding));
            }
        } catch (SQLException e) {
            throw new DatabaseException("无法读取数据库编码 / cannot read the encoding of the database", e);
        }
    }

    private static String setting(DataSource dataSource, String name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet value = statement.executeQuery("show " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    private static void migrate(DataSource dataSource) {
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .load();
            requireNotNewer(flyway.info().all());
            flyway.migrate();
            new JdbcTemplate(dataSource)
                    .execute(SqlFiles.file("store/20-rule-role").text());
        } catch (FlywayException e) {
            throw new DatabaseException(
                    "数据库结构升级失败，请勿手工改表；原因见下 / the schema could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** An older program would write what the newer schema no longer means. Flyway itself only warns. */
    private static void requireNotNewer(MigrationInfo[] all) {
        Optional<MigrationVersion> known = newest(all, info -> !OF_A_NEWER_PROGRAM.contains(info.getState()));
        Optional<MigrationVersion> applied = newest(all, info -> OF_A_NEWER_PROGRAM.contains(info.getState()));
        if (applied.isPresent()) {
            throw new NewerSchema(
                    known.map(MigrationVersion::toString).orElse("0"),
                    applied.get().toString());
        }
    }

    private static Optional<MigrationVersion> newest(MigrationInfo[] all, Predicate<MigrationInfo> which) {
        return Arrays.stream(all)
                .filter(which)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Host, port and name of the database: all that may be told of its URL. */
    private static String address(String url) {
        Properties parsed = parsed(url);
        return host(url) + ":" + parsed.getProperty("PGPORT", "?") + "/" + parsed.getProperty("PGDBNAME", "?");
    }

    private static String host(String url) {
        return parsed(url).getProperty("PGHOST", "?");
    }

    private static Properties parsed(String url) {
        return Objects.requireNonNullElseGet(Driver.parseURL(url, new Properties()), Properties::new);
    }
}
