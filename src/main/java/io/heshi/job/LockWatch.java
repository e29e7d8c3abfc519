package io.heshi.job;

import io.heshi.store.RunLock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks every second whether a run still has its lock: without it another may begin, in the same tables and folders. */
final class LockWatch implements AutoCloseable {
    private static final long SECONDS_TO_END = 5;

    private final RunLock lock;
    private final Runnable lost;
    private final Runnable stuck;
    private final CountDownLatch ended = new CountDownLatch(1);

    private LockWatch(RunLock lock, Runnable lost, Runnable stuck) {
        this.lock = lock;
        this.lost = lost;
        this.stuck = stuck;
    }

    /**
     * Begins to watch.
     *
     * @param lost what to do, once, in a thread of its own, when the lock is lost
     * @param stuck what to do when the run has not ended some seconds after that: its statements wait for a server that says nothing
     */
    static LockWatch over(RunLock lock, Runnable lost, Runnable stuck) {
        LockWatch watch = new LockWatch(lock, lost, stuck);
        Thread thread = new Thread(watch::look, "lock-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void look() {
        try {
            while (!ended.await(1, TimeUnit.SECONDS)) {
                if (!lock.stillHeld()) {
                    lost.run();
                    if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                        stuck.run();
                    }
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
