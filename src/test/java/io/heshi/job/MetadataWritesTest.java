package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A night that is broken off at any write to the tables of Spring Batch ends like an unbroken one when the same command is given again. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetadataWritesTest {
    private static final List<String> TABLES = List.of(
            "batch_job_instance",
            "batch_job_execution",
            "batch_job_execution_params",
            "batch_job_execution_context",
            "batch_step_execution",
            "batch_step_execution_context");
    private static final int NEVER = Integer.MAX_VALUE;

    private StuckNight nights;
    private int writes;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException {
        nights = new StuckNight(folder);
        try (Night night = nights.fresh()) {
            breakAt(night, NEVER, Break.REFUSED);
            assertThat(nights.run(night).messages()).isEmpty();
            writes = night.jdbc.queryForObject("select last_value from metadata_write", Integer.class);
        }
    }

    @AfterAll
    void close() {
        nights.close();
    }

    /** What happens at the write. */
    enum Break {
        /** It fails, the next ones do not. */
        REFUSED("if n = %d then raise exception 'told to fail'; end if;"),
        /** The session ends, as when one backend is killed. */
        SESSION_ENDS("if n = %d then perform pg_terminate_backend(pg_backend_pid()); end if;"),
        /** Nothing is written from then on, as when the process is killed. */
        NO_MORE("if n >= %d then raise exception 'told to fail'; end if;");

        private final String what;

        Break(String what) {
            this.what = what;
        }
    }

    @ParameterizedTest
    @MethodSource("someWrites")
    void goes_on(int write, Break kind) throws IOException {
        breaksAndGoesOn(write, kind);
    }

    @ParameterizedTest
    @MethodSource("allWrites")
    void goes_on_after_each(int write, Break kind) throws IOException {
        breaksAndGoesOn(write, kind);
    }

    private Stream<Arguments> someWrites() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(part -> Arguments.of(writes * part / 5 - 1, Break.values()[part % Break.values().length]));
    }

    private Stream<Arguments> allWrites() {
        return IntStream.rangeClosed(1, writes)
                .mapToObj(write -> Arguments.of(write, Break.values()[write % Break.values().length]));
    }

    private void breaksAndGoesOn(int write, Break kind) throws IOException {
        try (Night night = nights.fresh()) {
            breakAt(night, write, kind);
            assertThat(nights.run(night).exitCode()).isNotEqualTo(ExitCode.OK);
            night.jdbc.execute("drop function count_write() cascade");

            nights.assertGoesOn(night);
        }
    }

    private static void breakAt(Night night, int write, Break kind) {
        night.jdbc.execute("create sequence metadata_write");
        night.jdbc.execute("""
                create function count_write() returns trigger language plpgsql as $$
                declare
                    n bigint := nextval('metadata_write');
                begin
                    %s
                    return null;
                end $$""".formatted(kind.what.formatted(write)));
        for (String table : TABLES) {
            night.jdbc.execute(
                    "create trigger count_write after insert or update on %s for each row execute function count_write()"
                            .formatted(table));
        }
    }
}
