package io.heshi.ledger;

import io.heshi.store.Run;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * The station that carries the findings of a run over into the ledger of exceptions. It happens once a run and wholly or not at all.
 *
 * <p>The ledger only ever moves forward in business time: a run for an earlier date than the rule was last settled for adds what it
 * alone has seen, but opens, reopens and clears nothing.
 */
public final class Settlement {
    private static final int MANY = 1_000;

    private final DataSource dataSource;
    private final Clock clock;

    public Settlement(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Must be called in a transaction; whoever finds the floods too large rolls it back.
     *
     * @param brake what one rule may change in a night
     * @param correctionNights for how many nights that which may go on under another number is not cleared
     */
    public Settled settle(Run run, Brake brake, int correctionNights) {
        LedgerSql sql = new LedgerSql(dataSource, run);
        if (sql.is("05-settled")) {
            return new Settled(0, List.of());
        }
        Timestamp at = Timestamp.from(clock.instant());
        sql.run("06-analyze-findings", "10-rules", "11-analyze-rules");
        sql.run("13-person-alias");
        change(sql, "person/20-unmerge", at);
        sql.run("person/21-own-keys", "person/30-follow");
        change(sql, "person/31-merge", at);
        sql.run("person/32-merged-into", "person/33-lead-keys");
        long before = sql.number("12-last-number");
        if (open(sql, before, at) > MANY) {
            sql.run("22-analyze-exceptions");
        }
        change(sql, "30-close-again", at);
        change(sql, "person/34-go-on", at);
        change(sql, "31-reopen", at);
        sql.statement("person/40-possible").param("before", before).update();
        sql.statement("31-wait").param("runs", correctionNights).update();
        change(sql, "32-clear", at);
        sql.run("person/41-held", "50-see", "60-record");
        List<Flood> floods = brake.floods(sql);
        change(sql, "33-withdraw", at);
        sql.run("64-without-loops", "65-because", "66-with-loops");
        PlaceHistory.carryOver(sql);
        sql.run("77-horizon");
        return new Settled(sql.number("61-found"), floods);
    }

    /**
     * What was settled.
     *
     * @param findings how many; 0 when the run was settled before
     * @param floods rules that have changed the ledger beyond the brake
     */
    public record Settled(long findings, List<Flood> floods) {
        public Settled {
            floods = List.copyOf(floods);
        }
    }

    private static long open(LedgerSql sql, long before, Timestamp at) {
        sql.statement("20-open").param("before", before).update();
        return sql.statement("21-opened")
                .param("before", before)
                .param("at", at)
                .update();
    }

    /** Moves the exceptions that the statement names to their new state and writes it in their timeline. */
    private static void change(LedgerSql sql, String file, Timestamp at) {
        sql.run(file);
        sql.statement("40-write-changes").param("at", at).update();
        sql.run("41-move", "42-done");
    }
}
