package io.heshi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The living server process of a cluster, found through the cluster's {@code postmaster.pid}. */
record Postmaster(Path cluster, long pid, int port) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int LINES_NEEDED = 4;

    /** Empty when no server runs on this cluster, also when its pid now belongs to some other program. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        return read(cluster)
                .filter(lines -> ProcessHandle.of(pid(lines))
                        .filter(process -> serves(process.info(), cluster, lines))
                        .isPresent())
                .map(lines -> new Postmaster(cluster, pid(lines), Integer.parseInt(lines.get(3))));
    }

    /**
     * Removes a {@code postmaster.pid} whose number was given to another program since; PostgreSQL would refuse to start.
     * Call only while holding the cluster, with no server running on it.
     */
    static void forgetReusedPid(Path cluster) throws IOException {
        Optional<List<String>> lines = read(cluster);
        if (lines.isPresent() && ProcessHandle.of(pid(lines.get())).isPresent()) {
            Files.deleteIfExists(pidFile(cluster));
        }
    }

    /**
     * Stops the server at once but cleanly: sessions are ended, data are flushed.
     *
     * @throws DatabaseException if it still runs after {@code patience}
     */
    void stop(Duration patience) throws IOException {
        LOG.info("stopping PostgreSQL, pid {}, of {}", pid, cluster);
        requestFastShutdown();
        awaitEnd(patience);
    }

    /** @throws DatabaseException if it still runs after {@code patience} */
    void awaitEnd(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (of(cluster).filter(this::equals).isPresent()) {
            if (System.nanoTime() - deadline > 0) {
                throw new DatabaseException(
                        "PostgreSQL（进程号 %d）未能停止，请手工停止后重试 / PostgreSQL, pid %d, does not stop;".formatted(pid, pid)
                                + " stop it by hand and try again");
            }
            Pause.of(POLL);
        }
    }

    private void requestFastShutdown() throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            return;
        }
        // SIGTERM, all that ProcessHandle can send, would wait for every session to end by itself; SIGINT ends them.
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean serves(ProcessHandle.Info process, Path cluster, List<String> lines) {
        boolean isPostgres = process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        return isPostgres
                && process.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElseGet(() -> startedAt(process, Instant.ofEpochSecond(Long.parseLong(lines.get(2)))));
    }

    private static boolean startedAt(ProcessHandle.Info process, Instant instant) {
        return process.startInstant()
                .map(start -> Duration.between(start, instant).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(false);
    }

    private static long pid(List<String> lines) {
        return Long.parseLong(lines.get(0));
    }

    private static Optional<List<String>> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile(cluster)).stream()
                    .map(String::strip)
                    .toList();
            boolean complete = lines.size() >= LINES_NEEDED
                    && List.of(0, 2, 3).stream()
                            .allMatch(line -> lines.get(line).matches("[0-9]{1,18}"));
            return complete ? Optional.of(lines) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
