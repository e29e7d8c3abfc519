package io.heshi.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which PostgreSQL to use: the server named by {@code url}, or without one an embedded server.
 *
 * @param url JDBC URL of a given server, {@code jdbc:postgresql://host/database}
 * @param user role at the given server
 * @param password its password; never printed
 * @param dataFolder folder of this installation; the embedded server lives in {@code <dataFolder>/postgres}
 */
public record DatabaseSettings(
        Optional<String> url, Optional<String> user, Optional<String> password, Path dataFolder) {

    public static final String URL = "HESHI_DATABASE_URL";
    public static final String USER = "HESHI_DATABASE_USER";
    public static final String PASSWORD = "HESHI_DATABASE_PASSWORD";

    private static final String JDBC_PREFIX = "jdbc:postgresql:";

    public DatabaseSettings {
        url.ifPresent(DatabaseSettings::requireJdbc);
    }

    /**
     * Reads {@code HESHI_DATABASE_URL}, {@code HESHI_DATABASE_USER} and {@code HESHI_DATABASE_PASSWORD}; blank counts as
     * absent.
     *
     * @throws DatabaseException if the URL is not one of PostgreSQL
     */
    public static DatabaseSettings from(Map<String, String> env, Path dataFolder) {
        return new DatabaseSettings(read(env, URL), read(env, USER), read(env, PASSWORD), dataFolder);
    }

    public boolean embedded() {
        return url.isEmpty();
    }

    @Override
    public String toString() {
        return embedded() ? "embedded under " + dataFolder : "server given by " + URL;
    }

    private static Optional<String> read(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static void requireJdbc(String url) {
        if (!url.startsWith(JDBC_PREFIX)) {
            throw new DatabaseException(URL + " 应形如 jdbc:postgresql://主机:5432/库名 / must look like"
                    + " jdbc:postgresql://host:5432/database");
        }
    }
}
