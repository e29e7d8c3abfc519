package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.BatchStatus;

/** Whatever a process or a server that died has left in the tables of Spring Batch, the same command takes the night to its end. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchStatesTest {
    private StuckNight nights;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        nights = new StuckNight(folder);
    }

    @AfterAll
    void close() {
        nights.close();
    }

    /** What became of the context of a step. */
    enum Context {
        WHOLE("select 1"),
        MISSING("delete from batch_step_execution_context where step_execution_id = %1$d"),
        EMPTY("""
                update batch_step_execution_context set short_context = (
                    select c.short_context from batch_job_execution_context c join batch_step_execution s using (job_execution_id)
                    where s.step_execution_id = %1$d)
                where step_execution_id = %1$d"""),
        UNREADABLE("update batch_step_execution_context set short_context = 'rO0' where step_execution_id = %1$d");

        private final String sql;

        Context(String sql) {
            this.sql = sql;
        }
    }

    /** The last step that was begun. A worker takes in one file of step intake. */
    enum Last {
        RECEIVE("receive"),
        INTAKE("intake"),
        WORKER("intake:file:%"),
        GATES("gates"),
        IDENTIFY("identify");

        private final String name;

        Last(String name) {
            this.name = name;
        }
    }

    record State(BatchStatus job, Last last, BatchStatus step, Context context) {}

    /** States that have been met: a server away for some seconds, a killed session, a full disk, a process killed. */
    @ParameterizedTest
    @CsvSource({
        "FAILED, IDENTIFY, STARTED, WHOLE",
        "FAILED, WORKER, STARTED, EMPTY",
        "STARTED, WORKER, STARTING, MISSING",
        "UNKNOWN, WORKER, UNKNOWN, WHOLE",
        "UNKNOWN, RECEIVE, STARTED, WHOLE",
        "STARTING, RECEIVE, STARTING, MISSING",
        "COMPLETED, GATES, STOPPED, UNREADABLE",
        "ABANDONED, INTAKE, ABANDONED, WHOLE"
    })
    void goes_on(BatchStatus job, Last last, BatchStatus step, Context context) throws IOException {
        goesOn(new State(job, last, step, context));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void goes_on_from_every_state(State state) throws IOException {
        goesOn(state);
    }

    @Test
    void goes_on_when_nothing_but_the_instance_was_stored() throws IOException {
        try (Night night = nights.broken()) {
            for (String table : List.of(
                    "batch_step_execution_context",
                    "batch_step_execution",
                    "batch_job_execution_context",
                    "batch_job_execution_params",
                    "batch_job_execution")) {
                night.jdbc.update("delete from " + table);
            }

            nights.assertGoesOn(night);
        }
    }

    @Test
    void goes_on_when_two_executions_were_left_running() throws IOException {
        try (Night night = nights.broken()) {
            night.jdbc.update(
                    "insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status)"
                            + " select 100, 0, job_instance_id, now(), 'STARTED' from batch_job_execution");
            night.jdbc.update("alter sequence batch_job_execution_seq restart 101");
            night.jdbc.update("update batch_job_execution set status = 'STARTED'");
            night.jdbc.update("update batch_step_execution set status = 'STARTED' where step_name = 'identify'");

            nights.assertGoesOn(night);
        }
    }

    /** Each status of the job with each of a step; steps and contexts take turns, so that each meets each. */
    private static Stream<State> everyState() {
        List<State> states = new ArrayList<>();
        for (BatchStatus job : BatchStatus.values()) {
            for (BatchStatus step : BatchStatus.values()) {
                int turn = states.size();
                Last last = Last.values()[turn % Last.values().length];
                Context context = Context.values()[turn / Last.values().length % Context.values().length];
                if (job != BatchStatus.COMPLETED || step != BatchStatus.COMPLETED) {
                    states.add(new State(job, last, step, context));
                }
            }
        }
        return states.stream();
    }

    private void goesOn(State state) throws IOException {
        try (Night night = nights.broken()) {
            leave(night, state);

            nights.assertGoesOn(night);
        }
    }

    private static void leave(Night night, State state) {
        Long step = night.jdbc.queryForObject(
                "select min(step_execution_id) from batch_step_execution where step_name like ?",
                Long.class,
                state.last.name);
        assertThat(step).as(state.last.name).isNotNull();
        night.jdbc.update("delete from batch_step_execution_context where step_execution_id > ?", step);
        night.jdbc.update("delete from batch_step_execution where step_execution_id > ?", step);
        night.jdbc.execute(state.context.sql.formatted(step));
        night.jdbc.update(
                "update batch_step_execution set status = ?, end_time = null where step_execution_id = ?",
                state.step.name(),
                step);
        if (state.last == Last.WORKER) {
            night.jdbc.update(
                    "update batch_step_execution set status = ?, end_time = null where step_name = 'intake'",
                    state.step.name());
        }
        night.jdbc.update("update batch_job_execution set status = ?, end_time = null", state.job.name());
    }
}
