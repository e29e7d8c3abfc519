package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder that was moved between two starts of a night, with what it holds. */
class MovedFolderTest {
    private static final String DATE = "2024-12-31";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"moved", "deeper/below/another", "数据"})
    void the_same_command_goes_on_from_the_new_place(String to) throws IOException {
        try (Night night = night()) {
            Path inbox = failInIntake(night);
            Path moved = folder.resolve(to);
            Files.createDirectories(moved.getParent());
            Files.move(folder.resolve("data"), moved);

            RunOutcome outcome = run(night, moved, inbox);

            assertThat(outcome.messages()).isEmpty();
            assertThat(outcome.attempt()).isOne();
        }
    }

    @Test
    void without_the_archive_the_file_is_named() throws IOException {
        try (Night night = night()) {
            Path inbox = failInIntake(night);
            Files.move(folder.resolve("data"), folder.resolve("elsewhere"));

            RunOutcome outcome = run(night, folder.resolve("data"), inbox);

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT);
            assertThat(outcome.messages()).singleElement().asString().contains(".csv", "存档中没有这个文件", "archive");
        }
    }

    private Night night() throws IOException {
        Night night = new Night(folder, TestPostgres.fresh());
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
        return night;
    }

    private Path failInIntake(Night night) throws IOException {
        Path inbox = new Town(12).write(folder.resolve("inbox"));
        night.jdbc.execute("""
                create function fail() returns trigger language plpgsql as $$
                begin raise exception 'told to fail'; end $$""");
        night.jdbc.execute("create trigger fail before insert on line_class execute function fail()");
        assertThat(run(night, folder.resolve("data"), inbox).exitCode()).isEqualTo(ExitCode.UNEXPECTED);
        night.jdbc.execute("drop function fail() cascade");
        return inbox;
    }

    private RunOutcome run(Night night, Path data, Path inbox) {
        return new Reconciliation(night.database, night.definitions, Clock.systemUTC(), new Silence())
                .run(new RunRequest(
                        "small",
                        LocalDate.parse(DATE),
                        Path.of(""),
                        data,
                        Optional.of(inbox),
                        Optional.of(folder.resolve("reports")),
                        List.of()));
    }

    private static final class Silence implements Progress {
        @Override
        public void started(String step) {}

        @Override
        public void advanced(String step, long rows) {}

        @Override
        public void ended(String step, long rows, Duration duration, boolean well) {}
    }
}
