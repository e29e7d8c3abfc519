package io.heshi.store.sql;

import io.heshi.store.Identifier;
import io.heshi.store.Partitions;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of compact claims: one a run and person source, of the shape of table {@code compact_claim}, UNLOGGED. */
public final class CompactClaims {
    private static final String SHAPE = "compact_claim";

    private CompactClaims() {}

    /** The table of a source of a run. */
    public static String table(long runId, String source) {
        return Partitions.leaf(SHAPE, runId, source);
    }

    /** Those of a run that are there. */
    static List<String> tables(JdbcTemplate jdbc, long runId) {
        return JdbcClient.create(jdbc)
                .sql(SqlFiles.file("run/22-compact-tables").text())
                .param("beginning", Partitions.ofRun(SHAPE, runId) + "_")
                .query(String.class)
                .list();
    }

    /** Drops those of a run; does nothing if there are none. */
    public static void drop(JdbcTemplate jdbc, long runId) {
        tables(jdbc, runId).forEach(table -> jdbc.execute("drop table " + Identifier.quote(table)));
    }
}
