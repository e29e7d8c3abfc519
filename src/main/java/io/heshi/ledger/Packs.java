package io.heshi.ledger;

import io.heshi.store.sql.Sql;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What units are asked in workbooks. Nothing of it is in the timeline of an exception: to be asked is no event. What was asked before of the
 * same run, word for word, is the same pack.
 */
public final class Packs {
    private static final String FOLDER = "ledger/pack/";
    private static final int ROWS_AT_ONCE = 5_000;

    private final Sql sql;
    private final List<Asked> waiting = new ArrayList<>();

    private Packs(Sql sql) {
        this.sql = sql;
    }

    /**
     * One exception that a unit is asked about.
     *
     * @param seq its latest event
     * @param fingerprint of its facts
     * @param facts see {@link PackFacts}
     */
    public record Asked(long unitKey, String unitName, long number, int seq, String fingerprint, String facts) {}

    /** @param connection in a transaction that has done nothing yet; others that make packs wait until it ends */
    public static Packs begin(Connection connection) {
        Sql sql = new Sql(new SingleConnectionDataSource(connection, true));
        sql.statement(FOLDER + "20-lock").update();
        sql.statement(FOLDER + "21-asked").update();
        return new Packs(sql);
    }

    public void ask(Asked asked) {
        waiting.add(asked);
        if (waiting.size() == ROWS_AT_ONCE) {
            write();
        }
    }

    /**
     * Writes down what was asked.
     *
     * @return the pack of each unit, by its key
     */
    public Map<Long, Long> register(long runId, Instant at) {
        write();
        sql.ofRun(FOLDER + "23-packs", runId).update();
        sql.ofRun(FOLDER + "24-write-packs", runId)
                .param("at", Timestamp.from(at))
                .update();
        sql.statement(FOLDER + "25-write-rows").update();
        Map<Long, Long> packs = new HashMap<>();
        sql.statement(FOLDER + "26-ids").query(row -> {
            packs.put(row.getLong("unit_key"), row.getLong("id"));
        });
        return packs;
    }

    private void write() {
        sql.statement(FOLDER + "22-ask")
                .param("unit_keys", each(Asked::unitKey).toArray(Long[]::new))
                .param("unit_names", each(Asked::unitName).toArray(String[]::new))
                .param("numbers", each(Asked::number).toArray(Long[]::new))
                .param("seqs", each(Asked::seq).toArray(Integer[]::new))
                .param("fingerprints", each(Asked::fingerprint).toArray(String[]::new))
                .param("facts", each(Asked::facts).toArray(String[]::new))
                .update();
        waiting.clear();
    }

    private <T> List<T> each(Function<Asked, T> part) {
        return waiting.stream().map(part).toList();
    }
}
