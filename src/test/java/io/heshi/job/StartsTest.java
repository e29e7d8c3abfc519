package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.gate.Release;
import io.heshi.store.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every start of a run stands in the list with its reason, whether it came to an attempt or not, and stays when it was mended. */
@Tag("slow")
class StartsTest {
    private static final String DATE = "2024-12-31";

    @TempDir
    private Path folder;

    private Night night;

    @BeforeEach
    void open() throws IOException {
        night = new Night(folder);
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Files.writeString(jobs.resolve("small.yaml"), """
                job: small
                title: {zh: 小, en: Small}
                inbox: "{date}"
                reports: "reports"
                sources: [register, units, hr, finance]
                rules: [P01, P02]
                report: payroll
                """);
        night.definitions = DefinitionReader.read(jobs);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private List<RunHistory.Entry> starts() {
        return new RunHistory(night.database.dataSource()).latest(20);
    }

    private Path town(String name) throws IOException {
        return new Town(12).without("register", 1).write(folder.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "units", "hr", "finance"})
    void a_source_that_was_missing_stays_in_the_list_after_it_came(String source) throws IOException {
        Path inbox = town("inbox");
        Path file = inbox.resolve(source).resolve(source + ".csv");
        Path aside = Files.move(file, folder.resolve("aside.csv"));
        assertThat(night.run("small", DATE, inbox, List.of()).exitCode()).isEqualTo(ExitCode.INPUT);
        Files.move(aside, file);
        assertThat(night.run("small", DATE, inbox, List.of()).messages()).isEmpty();

        assertThat(starts()).extracting(RunHistory.Entry::status).containsExactly("complete", "refused");
        assertThat(starts().get(1).message()).contains(source);
        assertThat(starts().get(1).runId()).isZero();
        assertThat(starts().get(0).runId()).isEqualTo(1);
    }

    @Test
    void an_inbox_that_was_not_there_is_listed() {
        night.run("small", DATE, folder.resolve("nowhere"), List.of());

        assertThat(starts()).extracting(RunHistory.Entry::status).containsExactly("refused");
        assertThat(starts().get(0).message()).contains("nowhere");
    }

    @Test
    void a_held_run_stays_in_the_list_after_it_was_released() throws IOException {
        night.run("small", "2024-12-30", town("first"), List.of());
        Town half = new Town(12).without("register", 1);
        half.of("hr").subList(3, 12).clear();
        Path inbox = half.write(folder.resolve("second"));
        assertThat(night.run("small", DATE, inbox, List.of()).exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(night.run("small", DATE, inbox, List.of(new Release("hr", "王", "核对无误")))
                        .exitCode())
                .isEqualTo(ExitCode.OK);

        assertThat(starts()).extracting(RunHistory.Entry::status).containsExactly("complete", "held", "complete");
        assertThat(starts().get(1).message()).contains("hr");
        assertThat(starts().get(1).runId()).isEqualTo(starts().get(0).runId());
    }

    @Test
    void a_file_that_could_not_be_read_stays_in_the_list_after_it_was_mended() throws IOException {
        Path inbox = town("inbox");
        Path units = inbox.resolve("units/units.csv");
        byte[] whole = Files.readAllBytes(units);
        Files.write(units, new byte[0]);
        assertThat(night.run("small", DATE, inbox, List.of()).exitCode()).isEqualTo(ExitCode.INPUT);
        Files.write(units, whole);
        night.run("small", DATE, inbox, List.of());

        assertThat(starts()).extracting(RunHistory.Entry::status).containsExactly("complete", "failed");
        assertThat(starts().get(1).message()).contains("units.csv");
        assertThat(night.jdbc.queryForObject("select message from run where run_id = 1", String.class))
                .as("the attempt that was given up")
                .contains("units.csv", "已更改");
    }

    @Test
    void a_step_that_failed_stays_in_the_list_after_the_command_was_given_again() throws IOException {
        Path inbox = town("inbox");
        night.jdbc.execute("""
                create function fail() returns trigger language plpgsql as $$
                begin raise exception 'no' using errcode = '53100'; end $$""");
        night.jdbc.execute("create trigger fail before insert on run_overlap execute function fail()");
        RunOutcome full = night.run("small", DATE, inbox, List.of());
        assertThat(full.exitCode()).isEqualTo(ExitCode.DISK_FULL);
        night.jdbc.execute("drop function fail() cascade");
        assertThat(night.run("small", DATE, inbox, List.of()).exitCode()).isEqualTo(ExitCode.OK);

        assertThat(starts()).extracting(RunHistory.Entry::status).containsExactly("complete", "failed");
        assertThat(starts().get(1).message()).contains("磁盘已满");
    }

    @Test
    void a_start_while_another_run_is_under_way_is_listed() throws IOException {
        Path inbox = town("inbox");
        try (RunLock other = RunLock.tryAcquire(night.database.dataSource(), "heshi run nightly 2024-12-30")
                .orElseThrow()) {
            assertThat(other.stillHeld()).isTrue();
            assertThat(night.run("small", DATE, inbox, List.of()).exitCode()).isEqualTo(ExitCode.BUSY);
        }

        assertThat(starts()).extracting(RunHistory.Entry::status).containsExactly("busy");
        assertThat(starts().get(0).message()).contains("heshi run nightly 2024-12-30");
    }

    @Test
    void a_process_that_died_without_a_word_is_told_by_the_next() throws IOException {
        night.jdbc.execute(
                "insert into run_start (job, business_date, started_at, status) values ('small', '2024-12-30', now(), 'running')");
        night.run("small", DATE, town("inbox"), List.of());

        assertThat(starts()).extracting(RunHistory.Entry::status).containsExactly("complete", "died");
        assertThat(starts().get(1).message()).contains("断电");
    }
}
