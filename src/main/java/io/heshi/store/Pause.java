package io.heshi.store;

import java.time.Duration;

/** A short wait between two looks at another process. */
final class Pause {

    private Pause() {}

    /** @throws DatabaseException if the thread is interrupted; the flag stays set */
    static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("等待数据库时被中断 / interrupted while waiting for the database", e);
        }
    }
}
