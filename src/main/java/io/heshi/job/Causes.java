package io.heshi.job;

import java.util.ArrayList;
import java.util.List;

/** What was thrown, and the causes behind it. */
final class Causes {
    private Causes() {}

    /** The throwable itself first, what lies deepest last. */
    static List<Throwable> of(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
