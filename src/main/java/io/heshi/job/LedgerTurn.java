package io.heshi.job;

import io.heshi.store.RunLock;
import java.util.Optional;
import javax.sql.DataSource;

/** The right to write into the ledger, which runs, decisions and returned packs take by turns. */
public final class LedgerTurn {
    private LedgerTurn() {}

    /**
     * Takes it, without waiting.
     *
     * @param what who takes it, such as {@code heshi decide}
     * @throws AlreadyRunning while somebody else has it
     */
    public static RunLock take(DataSource dataSource, String what) {
        Optional<RunLock> lock = RunLock.tryAcquire(
                dataSource, "%s, pid %d".formatted(what, ProcessHandle.current().pid()));
        return lock.orElseThrow(() -> new AlreadyRunning(RunLock.holder(dataSource)));
    }
}
