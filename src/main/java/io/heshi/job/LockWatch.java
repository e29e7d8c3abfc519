package io.heshi.job;

import io.heshi.store.RunLock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks every second whether a run still has its lock: without it another may begin, in the same tables and folders. */
final class LockWatch implements AutoCloseable {
    private final RunLock lock;
    private final Runnable lost;
    private final CountDownLatch ended = new CountDownLatch(1);

    private LockWatch(RunLock lock, Runnable lost) {
        this.lock = lock;
        this.lost = lost;
    }

    /** @param lost what to do, once, in a thread of its own, when the lock is lost */
    static LockWatch over(RunLock lock, Runnable lost) {
        LockWatch watch = new LockWatch(lock, lost);
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
