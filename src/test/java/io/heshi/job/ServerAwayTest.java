package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The given server goes away for some seconds in the midst of a step, and comes back while the run is still there. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerAwayTest {
    private static final long AWAY_SECONDS = 3;

    private StuckNight nights;
    private OwnServer server;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        nights = new StuckNight(folder);
        server = new OwnServer(folder.resolve("cluster"));
    }

    @AfterAll
    void close() throws IOException {
        nights.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            receive  | insert | source_file          | true
            intake   | insert | line_class           | true
            gates    | insert | gate_reading         | true
            identify | insert | run_overlap          | true
            examine  | insert | run_rule             | true
            settle   | insert | settlement           | true
            publish  | update | batch_step_execution | new.step_name = 'publish' and new.status = 'STARTED'
            the end  | update | run                  | new.status = 'complete'
            """)
    void the_same_command_ends_the_night(String step, String event, String table, String when) throws Exception {
        for (boolean crash : new boolean[] {false, true}) {
            try (Night night = nights.night(server.fresh())) {
                Hold hold = Hold.before(new JdbcTemplate(night.server.dataSource()), event, table, when);
                CompletableFuture<RunOutcome> run = CompletableFuture.supplyAsync(() -> nights.run(night));
                hold.await(run);
                server.stop(crash);
                TimeUnit.SECONDS.sleep(AWAY_SECONDS);
                server.startAgain();

                assertThat(run.get(60, TimeUnit.SECONDS).exitCode()).as(step).isEqualTo(ExitCode.DATABASE);
                hold.letGo();
                try (Night again = night.again()) {
                    nights.assertGoesOn(again);
                }
            }
        }
    }
}
