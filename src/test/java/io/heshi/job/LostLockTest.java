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
import org.junit.jupiter.params.provider.ValueSource;

/** A run whose lock is lost stops at once, in the midst of whatever it does: another may begin. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostLockTest {
    private StuckNight nights;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        nights = new StuckNight(folder);
    }

    @AfterAll
    void close() {
        nights.close();
    }

    /** The triggers would hold the run for ever; only its being stopped ends it. */
    @ParameterizedTest
    @ValueSource(strings = {"source_file", "gate_reading", "run_overlap", "settlement", "run_rule"})
    void stops_at_once_and_leaves_the_attempt_to_the_next(String table) throws Exception {
        try (Night night = nights.fresh()) {
            Hold hold = Hold.before(night.jdbc, "insert", table, "true");
            CompletableFuture<RunOutcome> run = CompletableFuture.supplyAsync(() -> nights.run(night));
            hold.await(run);
            night.jdbc.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and application_name like 'heshi run%'");
            RunOutcome outcome = run.get(30, TimeUnit.SECONDS);

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.DATABASE);
            assertThat(outcome.messages())
                    .singleElement()
                    .asString()
                    .contains("保持运行锁的数据库连接中断", "lock of the run was lost");
            assertThat(night.jdbc.queryForList("select status from run", String.class))
                    .containsExactly("running");
            hold.letGo();
            nights.assertGoesOn(night);
        }
    }
}
