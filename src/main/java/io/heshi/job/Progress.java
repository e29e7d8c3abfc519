package io.heshi.job;

import java.time.Duration;

/** Hears how a run gets on. Called from several threads. */
public interface Progress {
    void started(String step);

    /** @param rows rows taken in so far by the step */
    void advanced(String step, long rows);

    void ended(String step, long rows, Duration duration, boolean well);
}
