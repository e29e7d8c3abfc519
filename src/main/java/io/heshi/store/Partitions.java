package io.heshi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/**
 * Partitions of one run. Parents are {@code partition by list (run_id)}; a run's partition may itself be
 * {@code partition by list (source)}. Names must be {@code [a-z][a-z0-9_]*}, else {@link IllegalArgumentException}.
 */
public final class Partitions {

    private Partitions() {}

    /** Name of a run's partition: {@code claim_r12}. */
    public static String ofRun(String parent, long runId) {
        if (runId < 0) {
            throw new IllegalArgumentException("negative run id: " + runId);
        }
        return Identifier.require(Identifier.require(parent) + "_r" + runId);
    }

    /** Name of the partition of one source within a run's partition: {@code claim_r12_finance}. */
    public static String leaf(String parent, long runId, String source) {
        return Identifier.require(ofRun(parent, runId) + "_" + Identifier.require(source));
    }

    /** Makes the run's partition, durable and undivided; does nothing if it exists. */
    public static void createForRun(Connection connection, String parent, long runId) throws SQLException {
        execute(connection, runPartition(parent, runId));
    }

    /**
     * Makes the run's partition, divided by source into UNLOGGED leaves; adds whatever leaf is missing if it exists. A crash
     * of the server empties the leaves.
     */
    public static void createForRun(Connection connection, String parent, long runId, Collection<String> sources)
            throws SQLException {
        execute(connection, runPartition(parent, runId) + " partition by list (source)");
        for (String source : sources) {
            execute(
                    connection,
                    "create unlogged table if not exists %s partition of %s for values in ('%s')"
                            .formatted(
                                    Identifier.quote(leaf(parent, runId, source)),
                                    Identifier.quote(ofRun(parent, runId)),
                                    source));
        }
    }

    /** Drops the run's partition with all below it; does nothing if there is none. */
    public static void drop(Connection connection, String parent, long runId) throws SQLException {
        execute(connection, "drop table if exists " + Identifier.quote(ofRun(parent, runId)));
    }

    private static String runPartition(String parent, long runId) {
        return "create table if not exists %s partition of %s for values in (%d)"
                .formatted(Identifier.quote(ofRun(parent, runId)), Identifier.quote(parent), runId);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
