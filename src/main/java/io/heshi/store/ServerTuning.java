package io.heshi.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of the embedded server: durable, local, private, and sized for set-based loads on a small machine. */
final class ServerTuning {

    private static final long ENOUGH_SHARED_MEMORY = 1L << 30;
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_BUFFERS = 256;
    private static final long MOST_BUFFERS = 1024;

    private ServerTuning() {}

    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();

        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");

        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "30");
        // A query whose client was killed must not hold its locks until it ends.
        settings.put("client_connection_check_interval", "10s");

        settings.put("shared_buffers", sharedBuffers(machineMemory()) + "MB");
        settings.put("work_mem", "128MB");
        settings.put("hash_mem_multiplier", "2");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("effective_cache_size", "2GB");
        settings.put("random_page_cost", "1.1");
        settings.put("max_parallel_workers_per_gather", "2");
        settings.put("jit", "off");

        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        // The embedded binaries can only pack with pglz, which takes longer than to write what it saves.
        settings.put("wal_compression", "off");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "30min");
        settings.put("autovacuum_max_workers", "2");

        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // Values of rows, that is names and ID numbers, must not reach the log: an error's message, detail and context
        // may
        // hold them, and so may a statement. Clients are told of their errors anyway.
        settings.put("log_min_messages", "log");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_checkpoints", "off");

        if (sharedMemoryIsScarce(Path.of("/dev/shm"))) {
            // A container's /dev/shm of 64 MB is too small for a parallel hash join.
            settings.put("dynamic_shared_memory_type", "sysv");
        }
        return settings;
    }

    /**
     * An eighth of the memory: what a station makes, the next one reads.
     *
     * @param memory of the machine or container, in bytes
     * @return megabytes
     */
    static long sharedBuffers(long memory) {
        return Math.max(LEAST_BUFFERS, Math.min(MOST_BUFFERS, memory / 8 / MEGABYTE));
    }

    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private static boolean sharedMemoryIsScarce(Path sharedMemory) {
        try {
            return Files.exists(sharedMemory)
                    && Files.getFileStore(sharedMemory).getTotalSpace() < ENOUGH_SHARED_MEMORY;
        } catch (IOException e) {
            return false;
        }
    }
}
