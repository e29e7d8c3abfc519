package io.heshi.store.sql;

import io.heshi.store.Identifier;
import io.heshi.store.Partitions;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of compact claims: one a run and person source, of the shape of table {@code compact_claim}, UNLOGGED. */
public final class CompactClaims {
    private static final String SHAPE = "compact_claim";

    private CompactClaims() {}

    /** The table of a source of a run. */
    public static String table(long runId, String source) {
        return Partitions.leaf(SHAPE, runId, source);
    }

    /** Drops those of a run; does nothing if there are none. */
    public static void drop(JdbcTemplate jdbc, long runId) {
        jdbc.queryForList(
                        "select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and starts_with(relname, ?)",
                        String.class,
                        Partitions.ofRun(SHAPE, runId) + "_")
                .forEach(table -> jdbc.execute("drop table " + Identifier.quote(table)));
    }
}
