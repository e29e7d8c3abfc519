package io.heshi.store;

/** Version of a PostgreSQL server, as in its {@code server_version_num} (180006 is 18.6). */
public record ServerVersion(int major, int minor) {

    /** The oldest major version the SQL of this program runs on. */
    public static final int OLDEST_SUPPORTED = 15;

    private static final int MAJOR_UNIT = 10_000;

    static ServerVersion of(int serverVersionNumber) {
        return new ServerVersion(serverVersionNumber / MAJOR_UNIT, serverVersionNumber % MAJOR_UNIT);
    }

    /** @throws DatabaseException if this version is older than {@link #OLDEST_SUPPORTED} */
    ServerVersion requireSupported() {
        if (major < OLDEST_SUPPORTED) {
            throw new DatabaseException(
                    "数据库版本过低：PostgreSQL %d，需要 %d 或更新 / PostgreSQL %d is too old, %d or newer is needed"
                            .formatted(major, OLDEST_SUPPORTED, major, OLDEST_SUPPORTED));
        }
        return this;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
