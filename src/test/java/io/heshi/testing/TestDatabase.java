package io.heshi.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.heshi.store.DatabaseSettings;
import java.util.Optional;
import javax.sql.DataSource;

/** A database of a test's own, with the whole schema and no rows; dropped when closed. */
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private final DatabaseSettings settings;
    private final boolean pooled;
    private Optional<HikariDataSource> pool = Optional.empty();

    private TestDatabase(String name, DatabaseSettings settings, boolean pooled) {
        this.name = name;
        this.settings = settings;
        this.pooled = pooled;
    }

    TestDatabase(String name, DatabaseSettings settings) {
        this(name, settings, true);
    }

    /** A database of another server, which goes with its server. */
    public static TestDatabase elsewhere(DatabaseSettings settings) {
        return new TestDatabase("test_elsewhere", settings, false);
    }

    /** URL, user and password of this database. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** Another database with the same content; nobody else may be connected to this one. */
    public TestDatabase copy() {
        disconnect();
        return TestPostgres.copy(name);
    }

    /** Connections that are kept, since logging in takes longer than most statements; of another server, new ones. */
    public DataSource dataSource() {
        if (!pooled) {
            return TestPostgres.dataSource(settings);
        }
        synchronized (this) {
            return pool.orElseGet(this::connect);
        }
    }

    private HikariDataSource connect() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url().orElseThrow());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(8);
        HikariDataSource connected = new HikariDataSource(config);
        pool = Optional.of(connected);
        return connected;
    }

    private synchronized void disconnect() {
        pool.ifPresent(HikariDataSource::close);
        pool = Optional.empty();
    }

    @Override
    public void close() {
        disconnect();
        TestPostgres.execute("drop database if exists \"%s\" with (force)".formatted(name));
    }
}
