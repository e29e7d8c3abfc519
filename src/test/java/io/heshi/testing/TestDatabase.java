package io.heshi.testing;

import io.heshi.store.DatabaseSettings;
import javax.sql.DataSource;

/** A database of a test's own, with the whole schema and no rows; dropped when closed. */
public final class TestDatabase implements AutoCloseable {

    private final String name;
    private final DatabaseSettings settings;

    TestDatabase(String name, DatabaseSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** A database of another server, which goes with its server. */
    public static TestDatabase elsewhere(DatabaseSettings settings) {
        return new TestDatabase("test_elsewhere", settings);
    }

    /** URL, user and password of this database. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** Another database with the same content; nobody may be connected to this one. */
    public TestDatabase copy() {
        return TestPostgres.copy(name);
    }

    /** Connections without a pool. */
    public DataSource dataSource() {
        return TestPostgres.dataSource(settings);
    }

    @Override
    public void close() {
        TestPostgres.execute("drop database if exists \"%s\" with (force)".formatted(name));
    }
}
