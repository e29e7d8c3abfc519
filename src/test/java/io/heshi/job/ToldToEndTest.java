package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.store.DatabaseSettings;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program told to end at any moment, with a server that answers or one that does not, or with too little memory. */
@Tag("slow")
class ToldToEndTest {
    private static final String DATE = "2024-12-31";
    private static final Path SAMPLE = Path.of("sample-data", DATE).toAbsolutePath();

    @TempDir
    private Path folder;

    private Path data() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        BrokenNights.shareBinaries(data);
        return data;
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 700, 1_500, 2_500, 4_000})
    void at_any_moment_of_its_start_it_leaves_no_server_behind(long milliseconds) throws Exception {
        Path data = data();
        try (Child child = Child.run(DATE, data, SAMPLE, folder.resolve("reports"))) {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
            child.ask();

            assertThat(child.await()).as("exit code; it said %s", child.said()).isEqualTo(143);
            assertThat(child.said()).doesNotContain("Exception", "\tat ");
        }
        assertNoServer(data);
    }

    @Test
    void ctrl_c_is_told_apart_by_its_code() throws Exception {
        Path data = data();
        try (Child child = Child.run(DATE, data, SAMPLE, folder.resolve("reports"))) {
            TimeUnit.SECONDS.sleep(3);
            child.interrupt();

            assertThat(child.await()).as("exit code; it said %s", child.said()).isEqualTo(130);
        }
        assertNoServer(data);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_server_that_does_not_answer_keeps_nobody(boolean told) throws Exception {
        try (OwnServer server = new OwnServer(folder.resolve("cluster"))) {
            TestDatabase database = server.fresh();
            DatabaseSettings settings = database.settings();
            try (Night first = new Night(folder.resolve("first"), database)) {
                // Never let go: the server ends its session when it is closed.
                Hold.before(first.jdbc, "insert", "gate_reading", "true");
                try (Child child = Child.run(
                        Map.of(
                                "HESHI_DATABASE_URL", settings.url().orElseThrow(),
                                "HESHI_DATABASE_USER", settings.user().orElseThrow(),
                                "HESHI_DATABASE_PASSWORD", settings.password().orElseThrow()),
                        "-Xmx512m",
                        DATE,
                        Files.createDirectories(folder.resolve("data")),
                        SAMPLE,
                        folder.resolve("reports"))) {
                    awaitHold(first, child);
                    List<ProcessHandle> frozen = processes(folder.resolve("cluster"));
                    signal("-STOP", frozen);
                    try {
                        if (told) {
                            child.ask();
                        }
                        assertThat(child.await())
                                .as("exit code; it said %s", child.said())
                                .isEqualTo(told ? 143 : 7);
                        assertThat(child.said()).contains("数据库连接中断", "重新运行同一命令").doesNotContain("Exception", "\tat ");
                    } finally {
                        signal("-CONT", frozen);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx26m", "-Xmx28m"})
    void too_little_memory_is_told_as_such(String memory) throws Exception {
        Path data = data();
        try (Child child = Child.run(Map.of(), memory, DATE, data, SAMPLE, folder.resolve("reports"))) {
            assertThat(child.await()).as("exit code; it said %s", child.said()).isEqualTo(11);
            assertThat(child.said()).contains("Java 内存不足", "HESHI_JAVA_OPTS");
        }
        assertNoServer(data);
    }

    private static void awaitHold(Night night, Child child) throws Exception {
        while (night.jdbc
                .queryForList(
                        "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")
                .isEmpty()) {
            assertThat(child.isAlive()).as("it said %s", child.said()).isTrue();
            Thread.sleep(50);
        }
    }

    /** The server of a cluster with all its sessions. */
    private static List<ProcessHandle> processes(Path cluster) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    /** One that has closed its files may take a moment to go. */
    private static void assertNoServer(Path data) throws InterruptedException {
        for (int i = 0; i < 100 && !servers(data).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(servers(data)).isEmpty();
    }

    /** Living servers below a data folder. */
    private static List<String> servers(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("postgres -D " + data))
                        .isPresent())
                .map(process -> process.info().commandLine().orElse(""))
                .toList();
    }
}
