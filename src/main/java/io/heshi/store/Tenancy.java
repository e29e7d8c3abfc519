package io.heshi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which processes use the server of a cluster: the first one in starts it, the last one out stops it.
 *
 * <p>Told by two file locks that the kernel drops when a process dies: {@code users.lock}, shared, for as long as the
 * server is used, and {@code door.lock}, exclusive, while somebody comes or goes.
 */
final class Tenancy {

    private static final Duration POLL = Duration.ofMillis(50);

    /**
     * One entry a folder used in this JVM. A second channel on the same file must never be opened: closing it would drop
     * the lock of the first.
     */
    private static final Map<Path, Tenancy> IN_THIS_JVM = new HashMap<>();

    private final ClusterFolder folder;
    private final Duration patience;
    private final FileChannel channel;
    private @Nullable FileLock lock;
    private int tenants;

    private Tenancy(ClusterFolder folder, Duration patience, FileChannel channel) {
        this.folder = folder;
        this.patience = patience;
        this.channel = channel;
    }

    /** What to do on the way in. */
    @FunctionalInterface
    interface Arrival {
        /** Runs before the server is used; {@code first} says that no living process uses it. */
        void enter(boolean first) throws IOException;
    }

    /** What the last one out does. */
    @FunctionalInterface
    interface Departure {
        void lastOut() throws IOException;
    }

    /**
     * Joins the users of the server. {@code arrival} runs while nobody else comes or goes; if it throws, nothing is joined.
     *
     * @throws DatabaseException if another process stays in the door longer than {@code patience}
     */
    static synchronized Tenancy join(ClusterFolder folder, Duration patience, Arrival arrival) throws IOException {
        FileChannel door = passDoor(folder, patience);
        try {
            Tenancy known = IN_THIS_JVM.get(folder.root());
            if (known != null) {
                arrival.enter(false);
                known.tenants++;
                return known;
            }
            FileChannel channel = FileChannel.open(
                    folder.users(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                Tenancy tenancy = new Tenancy(folder, patience, channel);
                FileLock alone = channel.tryLock();
                arrival.enter(alone != null);
                if (alone != null) {
                    alone.release();
                }
                tenancy.lock = channel.tryLock(0, Long.MAX_VALUE, true);
                tenancy.tenants = 1;
                IN_THIS_JVM.put(folder.root(), tenancy);
                return tenancy;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } finally {
            door.close();
        }
    }

    /** Leaves; {@code departure} runs if no other process or object of this JVM uses the server any more. */
    void leave(Departure departure) throws IOException {
        synchronized (Tenancy.class) {
            FileChannel door = passDoor(folder, patience);
            try {
                tenants--;
                if (tenants > 0) {
                    return;
                }
                IN_THIS_JVM.remove(folder.root());
                try (channel) {
                    if (lock != null) {
                        lock.release();
                    }
                    if (channel.tryLock() != null) {
                        departure.lastOut();
                    }
                }
            } finally {
                door.close();
            }
        }
    }

    private static FileChannel passDoor(ClusterFolder folder, Duration patience) throws IOException {
        FileChannel door = FileChannel.open(folder.door(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            while (door.tryLock() == null) {
                if (System.nanoTime() - deadline > 0) {
                    throw new DatabaseException("另一个进程正在启动或停止数据库，等待 %d 秒未完成：%s / another process has been starting or"
                                    .formatted(patience.toSeconds(), folder.root())
                            + " stopping the database for too long");
                }
                Pause.of(POLL);
            }
            return door;
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }
}
