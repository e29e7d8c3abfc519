package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The smallest night there is, unbroken and broken off in identify, to be put into any state and gone on with. */
final class StuckNight implements AutoCloseable {
    private static final String JOB = "small";
    private static final String DATE = "2024-12-31";
    private static final String DEFINITION = """
            job: small
            title: {zh: 小, en: Small}
            inbox: "{date}"
            reports: "reports"
            sources: [register, units, hr, finance]
            rules: [P01, P02]
            report: payroll
            """;

    private final Path folder;
    private final Path inbox;
    private final Definitions definitions;
    private final TestDatabase broken;
    private final String exceptions;
    private final AtomicInteger nights = new AtomicInteger();

    StuckNight(Path folder) throws IOException {
        this.folder = folder;
        inbox = new Town(12).without("register", 1).without("register", 2).write(folder.resolve("inbox"));
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Files.writeString(jobs.resolve("small.yaml"), DEFINITION);
        definitions = DefinitionReader.read(jobs);
        try (Night unbroken = fresh()) {
            assertThat(run(unbroken).messages()).isEmpty();
            exceptions = exceptions(unbroken);
            assertThat(exceptions.lines()).hasSize(3);
        }
        Night night = fresh();
        fail(night);
        assertThat(run(night).exitCode()).isEqualTo(ExitCode.UNEXPECTED);
        night.jdbc.execute("drop function fail() cascade");
        broken = night.leave();
    }

    /** A night that has not begun. */
    Night fresh() {
        return night(TestPostgres.fresh());
    }

    /** A night that received and took in its files, passed the gates and failed in identify. */
    Night broken() {
        return night(broken.copy());
    }

    RunOutcome run(Night night) {
        return night.run(JOB, DATE, inbox, List.of());
    }

    /** Gives the same command again; it must come to the same end as the unbroken night. */
    void assertGoesOn(Night night) throws IOException {
        RunOutcome outcome = run(night);

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(exceptions(night)).isEqualTo(exceptions);
        assertThat(night.jdbc.queryForList(
                        "select status from run where business_date = date '" + DATE + "'", String.class))
                .containsExactly("complete");
    }

    /** A night that has not begun, in an empty database. */
    Night night(TestDatabase database) {
        Night night = new Night(folder.resolve("night" + nights.incrementAndGet()), database);
        night.definitions = definitions;
        return night;
    }

    private static void fail(Night night) {
        night.jdbc.execute("""
                create function fail() returns trigger language plpgsql as $$
                begin
                    raise exception 'told to fail';
                end $$""");
        night.jdbc.execute("create trigger fail before insert on run_overlap execute function fail()");
    }

    private static String exceptions(Night night) throws IOException {
        return Files.readString(night.reports(DATE).resolve("exceptions.csv"));
    }

    @Override
    public void close() {
        broken.close();
    }
}
