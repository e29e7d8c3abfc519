package io.heshi.job;

import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Decisions;
import io.heshi.store.RunLock;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Takes decisions in while nobody runs: a run reads what was decided before it, whole. */
public final class DecisionDesk {
    private final DataSource dataSource;
    private final Clock clock;

    public DecisionDesk(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** See {@link Decisions#plan}. */
    public List<Decided> plan(List<Decision> decisions, Clerk clerk) {
        return new Decisions(dataSource, clock).plan(decisions, clerk);
    }

    /**
     * See {@link Decisions#decide}.
     *
     * @throws AlreadyRunning while a run or somebody else is at the ledger
     */
    public List<Decided> decide(List<Decision> decisions, Clerk clerk) {
        try (RunLock held = LedgerTurn.take(dataSource, "heshi decide")) {
            return new Decisions(dataSource, clock).decide(decisions, clerk);
        }
    }
}
