package io.heshi.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process is told to end, by Ctrl-C or SIGTERM: whatever the command is at, even the start of the database, comes to
 * a safe point and is closed before the process goes. Otherwise a server would be left running that nobody uses.
 */
final class Ending {
    private final CountDownLatch done = new CountDownLatch(1);
    private Optional<Runnable> stop = Optional.empty();
    private boolean asked;

    /** What makes the command come to an end soon; runs at once if the process was told to end already. */
    synchronized void by(Runnable stopping) {
        stop = Optional.of(stopping);
        if (asked) {
            stopping.run();
        }
    }

    /** The command has closed everything. */
    void done() {
        done.countDown();
    }

    /**
     * Asks the command to end and waits until it has.
     *
     * @return whether it has closed everything by then
     */
    boolean await(Duration patience) {
        ask();
        try {
            return done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void ask() {
        asked = true;
        stop.ifPresent(Runnable::run);
    }
}
