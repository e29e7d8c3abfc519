package io.heshi.job;

import io.heshi.store.DatabaseSettings;
import io.heshi.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that a test may stop and start, always at the same port: the given server of an office. */
final class OwnServer implements AutoCloseable {
    private final Path cluster;
    private final int port;
    private EmbeddedPostgres server;
    private int databases;

    OwnServer(Path cluster) throws IOException {
        this.cluster = cluster;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = start();
    }

    TestDatabase fresh() throws SQLException {
        String name = "night" + ++databases;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return TestDatabase.elsewhere(new DatabaseSettings(
                Optional.of("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name)),
                Optional.of("postgres"),
                Optional.of("none"),
                cluster));
    }

    /** Ends every session at once, and keeps the tables or, as a crash does, empties the UNLOGGED ones. */
    void stop(boolean crash) throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        new ProcessBuilder("kill", crash ? "-QUIT" : "-INT", Long.toString(pid))
                .start()
                .waitFor();
        try {
            postmaster.onExit().get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the server does not stop", e);
        }
    }

    void startAgain() throws IOException {
        server = start();
    }

    private EmbeddedPostgres start() throws IOException {
        Files.deleteIfExists(cluster.resolve("epg-lock"));
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(Path.of("target", "test-postgres", "binaries")
                        .toAbsolutePath()
                        .toFile())
                .setCleanDataDirectory(false)
                .setPort(port)
                // What is committed outlives a crash, as on an office's server; the library's default would lose the
                // last moments.
                .setServerConfig("synchronous_commit", "on")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
