package io.heshi.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server below one folder, with data that persist. Several processes may use one folder: the first starts
 * the server, the others join it, the last one to close stops it.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** Major version of the binaries; they cannot open a cluster of another. */
    static final String MAJOR_VERSION = "18";

    static final String USER = "postgres";
    static final String DATABASE = "heshi";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration DOOR_WAIT = START_WAIT.plus(STOP_WAIT);
    private static final Duration POLL = Duration.ofMillis(100);

    private final ClusterFolder folder;
    private Optional<EmbeddedPostgres> startedHere = Optional.empty();
    private Optional<Tenancy> tenancy = Optional.empty();
    private String password = "";
    private int port;

    private EmbeddedServer(ClusterFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens the server of {@code root}, creating the cluster the first time, starting it if nobody has.
     *
     * @throws DatabaseException if it cannot be created, started or joined
     */
    public static EmbeddedServer open(Path root) {
        try {
            ClusterFolder folder = ClusterFolder.prepare(root);
            EmbeddedServer server = new EmbeddedServer(folder);
            server.tenancy = Optional.of(Tenancy.join(folder, DOOR_WAIT, server::arrive));
            return server;
        } catch (IOException e) {
            throw new DatabaseException(
                    "内嵌数据库无法打开：%s。请检查目录权限和磁盘空间。 / the embedded database cannot be opened; check the permissions of this folder and the space on its disk"
                            .formatted(root),
                    e);
        }
    }

    public Path folder() {
        return folder.root();
    }

    /** Settings that reach {@code database} of this server as its superuser. */
    public DatabaseSettings settings(String database) {
        return new DatabaseSettings(
                Optional.of(url(port, database)), Optional.of(USER), Optional.of(password), folder.root());
    }

    /** Leaves the server; stops it if nobody else uses it. Closing twice is harmless. */
    @Override
    public void close() {
        Optional<Tenancy> left = tenancy;
        tenancy = Optional.empty();
        left.ifPresent(present -> {
            try {
                present.leave(this::stop);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void arrive(boolean first) throws IOException {
        password = ServerPassword.readOrCreate(folder.password());
        if (first) {
            stopOrphan(folder.cluster());
            clearUnfinished();
            if (Files.notExists(folder.cluster())) {
                create();
            }
        }
        Optional<Postmaster> running = Postmaster.of(folder.cluster());
        if (running.isPresent()) {
            port = running.get().port();
            awaitConnection();
        } else {
            requireMajorVersion();
            Postmaster.forgetReusedPid(folder.cluster());
            EmbeddedPostgres started = start(folder.cluster());
            startedHere = Optional.of(started);
            port = started.getPort();
        }
    }

    private void stop() throws IOException {
        Optional<Postmaster> running = Postmaster.of(folder.cluster());
        if (running.isEmpty()) {
            return;
        }
        if (startedHere.isPresent()) {
            startedHere.get().close();
            running.get().awaitEnd(STOP_WAIT);
        } else {
            running.get().stop(STOP_WAIT);
        }
    }

    private static void stopOrphan(Path cluster) throws IOException {
        Optional<Postmaster> orphan = Postmaster.of(cluster);
        if (orphan.isPresent()) {
            LOG.warn(
                    "PostgreSQL, pid {}, was left behind by a process that died",
                    orphan.get().pid());
            orphan.get().stop(STOP_WAIT);
        }
    }

    /**
     * Clears away clusters whose creation was interrupted. A creating program may have outlived the process that called it
     * and be writing still, so what resists is left for the next time; no new cluster gets its name.
     */
    private void clearUnfinished() throws IOException {
        for (Path unfinished : folder.allUnfinished()) {
            stopOrphan(unfinished);
            try {
                deleteTree(unfinished);
            } catch (IOException e) {
                LOG.warn("left over for now: {}", unfinished);
            }
        }
    }

    /** Creates the cluster beside its place and moves it there when whole, so that a half-made one never looks ready. */
    private void create() throws IOException {
        Path unfinished = folder.unfinished(ProcessHandle.current().pid());
        try (EmbeddedPostgres server = start(unfinished);
                Connection connection = DriverManager.getConnection(url(server.getPort(), "postgres"), credentials());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IOException("the new cluster refused its first statements", e);
        }
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private EmbeddedPostgres start(Path cluster) throws IOException {
        // Our own locks guard the cluster. A left-over lock of the library's, held by a process that handed the server
        // over and lives on, must not hinder us: a new file is a new lock.
        Files.deleteIfExists(cluster.resolve("epg-lock"));
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.password().toString())
                .setConnectConfig("password", password);
        ServerTuning.settings().forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            // It may run all the same, only not have said so in time.
            stopOrphan(cluster);
            throw new DatabaseException(
                    "内嵌 PostgreSQL 启动失败，详见 %s / embedded PostgreSQL did not start, see this file"
                            .formatted(folder.log()),
                    e);
        }
    }

    private void requireMajorVersion() throws IOException {
        String version =
                Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseException(
                    "数据目录属于 PostgreSQL %s，本程序内嵌 %s：%s / the data folder was made by PostgreSQL %s, this program embeds %s"
                            .formatted(version, MAJOR_VERSION, folder.cluster(), version, MAJOR_VERSION));
        }
    }

    private void awaitConnection() {
        long deadline = System.nanoTime() + START_WAIT.toNanos();
        while (true) {
            try {
                DriverManager.getConnection(url(port, DATABASE), credentials()).close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw new DatabaseException(
                            "数据库由另一个进程启动，但无法连接：%s / the database was started by another process but cannot be joined"
                                    .formatted(folder.cluster()),
                            e);
                }
            }
            Pause.of(POLL);
        }
    }

    private Properties credentials() {
        Properties credentials = new Properties();
        credentials.setProperty("user", USER);
        credentials.setProperty("password", password);
        return credentials;
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
