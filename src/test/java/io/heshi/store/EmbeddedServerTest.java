package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedServerTest {

    @TempDir
    private static Path shared;

    private Path root;
    private Path cluster;

    @BeforeAll
    static void unpackBinariesOnlyOnce() throws IOException {
        shareBinaries(shared);
    }

    @BeforeEach
    void nobodyUsesTheServer() throws IOException {
        root = shared.resolve("postgres").toRealPath();
        cluster = root.resolve("cluster");
        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void data_survive_a_killed_process_whose_server_was_left_behind() throws Exception {
        ServerProcess other = ServerProcess.open(shared);
        try (Database guest = open(shared)) {
            execute(guest.dataSource(), "create unlogged table survivor as select 42 as answer");
        }
        Postmaster orphan = Postmaster.of(cluster).orElseThrow();
        other.kill();
        assertThat(Postmaster.of(cluster)).as("the orphan lives").contains(orphan);

        try (Database database = open(shared)) {
            assertThat(value(database.dataSource(), "select answer from survivor"))
                    .isEqualTo("42");
            assertThat(Postmaster.of(cluster).orElseThrow().pid()).isNotEqualTo(orphan.pid());
            execute(database.dataSource(), "drop table survivor");
        }
    }

    @Test
    void the_last_process_out_stops_the_server_not_the_one_that_started_it() throws Exception {
        ServerProcess other = ServerProcess.open(shared);
        try (Database guest = open(shared)) {
            Postmaster started = Postmaster.of(cluster).orElseThrow();
            other.close();

            assertThat(Postmaster.of(cluster)).contains(started);
            assertThat(value(guest.dataSource(), "select 1")).isEqualTo("1");
        }

        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void closing_one_of_two_in_this_process_neither_stops_the_server_nor_drops_the_lock() throws Exception {
        try (Database first = open(shared)) {
            try (Database second = open(shared)) {
                assertThat(value(second.dataSource(), "select 1")).isEqualTo("1");
            }
            Postmaster server = Postmaster.of(cluster).orElseThrow();
            // Without our lock this process would take the server for an orphan, and stop it again on leaving.
            ServerProcess.open(shared).close();

            assertThat(Postmaster.of(cluster)).contains(server);
            assertThat(value(first.dataSource(), "select 1")).isEqualTo("1");
        }

        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void a_server_that_died_under_its_users_is_started_again_for_the_next() throws Exception {
        try (Database first = open(shared)) {
            Postmaster.of(cluster).orElseThrow().stop(Duration.ofSeconds(30));

            try (Database second = open(shared)) {
                assertThat(value(second.dataSource(), "select 1")).isEqualTo("1");
            }
            assertThat(first.describe()).contains("embedded PostgreSQL 18.");
        }

        assertThat(Postmaster.of(cluster)).isEmpty();
    }

    @Test
    void an_interrupted_creation_never_looks_ready(@TempDir Path data) throws Exception {
        shareBinaries(data);
        Path unfinished = Files.createDirectories(data.resolve("postgres/cluster.new-1/base"));
        Files.writeString(unfinished.resolveSibling("postgresql.conf"), "half");
        Files.writeString(unfinished.resolveSibling("PG_VERSION"), "18");

        try (Database database = open(data)) {
            assertThat(value(database.dataSource(), "select count(*) from flyway_schema_history where success"))
                    .isNotEqualTo("0");
            assertThat(data.resolve("postgres/cluster.new-1")).doesNotExist();
        }
    }

    @Test
    void a_pid_file_whose_number_now_belongs_to_another_program_is_harmless() throws Exception {
        open(shared).close();
        ProcessHandle program = ProcessHandle.current().parent().orElseThrow();
        Files.writeString(
                cluster.resolve("postmaster.pid"),
                "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n".formatted(program.pid(), cluster));

        try (Database database = open(shared)) {
            assertThat(value(database.dataSource(), "select 1")).isEqualTo("1");
        }
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void processes_that_open_a_new_folder_at_once_share_one_server(@TempDir Path data) throws Exception {
        shareBinaries(data);
        ExecutorService starters = Executors.newFixedThreadPool(3);
        try {
            List<Future<ServerProcess>> others =
                    starters.invokeAll(Collections.nCopies(3, () -> ServerProcess.open(data)), 60, TimeUnit.SECONDS);

            for (Future<ServerProcess> other : others) {
                other.get().close();
            }
        } finally {
            starters.shutdownNow();
        }

        assertThat(Postmaster.of(data.resolve("postgres").toRealPath().resolve("cluster")))
                .isEmpty();
    }

    @Test
    void a_login_without_the_password_is_refused() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(root)) {
            String url = server.settings("heshi").url().orElseThrow();

            assertThatThrownBy(() -> DriverManager.getConnection(url + "?user=postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> DriverManager.getConnection(url + "?user=postgres&password=guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("authentication failed");
        }
    }

    @Test
    void the_folder_and_the_password_are_closed_to_others() throws Exception {
        open(shared).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_server_is_durable_local_and_compares_chinese() throws Exception {
        try (Database database = open(shared)) {
            DataSource dataSource = database.dataSource();
            assertThat(value(dataSource, "show fsync")).isEqualTo("on");
            assertThat(value(dataSource, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(dataSource, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(dataSource, "show unix_socket_directories")).isEmpty();
            assertThat(value(
                            dataSource,
                            "select concat_ws(' ', datlocprovider, datlocale) from pg_database"
                                    + " where datname = current_database()"))
                    .isEqualTo("b C.UTF-8");
            assertThat(value(dataSource, "show server_encoding")).isEqualTo("UTF8");
            execute(dataSource, "create extension if not exists pg_trgm");
            assertThat(value(dataSource, "select similarity('北京分公司', '北京市分公司') > 0.4"))
                    .isEqualTo("t");
            assertThat(database.describe())
                    .isEqualTo("embedded PostgreSQL %s in %s".formatted(database.version(), root));
        }
    }

    @Test
    void values_of_rows_do_not_reach_the_log_of_the_server() throws Exception {
        try (Database database = open(shared)) {
            for (String failing : new String[] {
                "select 'marker-one'::integer",
                "create temp table once (v text primary key); insert into once values ('marker-two'), ('marker-two')"
            }) {
                assertThatThrownBy(() -> execute(database.dataSource(), failing))
                        .isInstanceOf(SQLException.class);
            }
        }

        assertThat(Files.readString(root.resolve("server.log")))
                .contains("shut down")
                .doesNotContain("marker-");
    }

    @Test
    void a_cluster_of_another_major_version_is_refused(@TempDir Path data) throws Exception {
        Path other = Files.createDirectories(data.resolve("postgres/cluster"));
        Files.writeString(other.resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> open(data))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("made by PostgreSQL 17, this program embeds 18");
    }

    private static Database open(Path data) {
        return Database.open(DatabaseSettings.from(Map.of(), data));
    }

    private static void shareBinaries(Path data) throws IOException {
        Path binaries = Files.createDirectories(Path.of("target", "test-postgres", "binaries"))
                .toRealPath();
        Files.createSymbolicLink(
                Files.createDirectories(data.resolve("postgres")).resolve("binaries"), binaries);
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(DataSource dataSource, String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return String.valueOf(found.getString(1));
        }
    }
}
