package io.heshi.job;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.TransactionSystemException;

/** What was thrown, and the causes behind it. */
final class Causes {
    private Causes() {}

    /** The throwable itself first, what lies deepest last; what failed lies deeper than that it could not be rolled back. */
    static List<Throwable> of(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        List<Throwable> begun = new ArrayList<>();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            chain.add(t);
            if (t instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
                begun.addAll(of(rollback.getApplicationException()));
            }
        }
        chain.addAll(begun);
        return chain;
    }
}
