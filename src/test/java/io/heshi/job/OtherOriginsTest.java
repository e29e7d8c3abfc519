package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.gate.Release;
import io.heshi.store.DatabaseSettings;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A town whose finance department sends an archive, or lets its database be asked. */
@Tag("slow")
class OtherOriginsTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";

    @TempDir
    private Path folder;

    private Night night;
    private TestDatabase foreign;

    @BeforeEach
    void open() {
        night = new Night(folder);
        foreign = TestPostgres.fresh();
    }

    @AfterEach
    void close() {
        night.close();
        foreign.close();
    }

    private static Town town() {
        return new Town(40).without("register", 1);
    }

    private static Town halved() {
        Town town = town();
        town.of("finance").subList(20, 40).clear();
        return town;
    }

    private void pack(Path inbox) throws IOException {
        Path csv = inbox.resolve("finance/finance.csv");
        try (OutputStream out = Files.newOutputStream(inbox.resolve("finance/一月.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("子目录/工资.csv"));
            Files.copy(csv, zip);
            zip.closeEntry();
        }
        Files.delete(csv);
    }

    @Test
    void an_archive_gives_what_its_files_would() throws IOException {
        Path inbox = town().write(folder.resolve("inbox"));
        pack(inbox);

        RunOutcome outcome = night.run(FIRST, inbox, List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(night.states()).containsExactly("P01 open");
        assertThat(night.jdbc.queryForObject(
                        "select file_name from source_file where source = 'finance'", String.class))
                .isEqualTo("finance/一月.zip!/子目录/工资.csv");
        assertThat(Files.readString(night.reports(FIRST).resolve("run.json"))).contains("一月.zip!/子目录/工资.csv");
    }

    @Test
    void a_run_held_for_an_archive_is_gone_on_with_when_it_is_released() throws IOException {
        night.run(FIRST, town().write(folder.resolve("first")), List.of());
        Path inbox = halved().write(folder.resolve("second"));
        pack(inbox);
        assertThat(night.run(SECOND, inbox, List.of()).exitCode()).isEqualTo(ExitCode.HELD);

        RunOutcome outcome = night.run(SECOND, inbox, List.of(new Release("finance", "值班员", "分两批")));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.attempt()).isEqualTo(1);
    }

    @Test
    void a_note_of_what_was_passed_over_is_told_and_kept() throws IOException {
        Path inbox = town().write(folder.resolve("inbox"));
        Files.createSymbolicLink(inbox.resolve("finance/链接.csv"), inbox.resolve("hr/hr.csv"));

        RunOutcome outcome = night.run(FIRST, inbox, List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.notes()).singleElement().asString().contains("链接", "finance/链接.csv");
        assertThat(Files.readString(night.reports(FIRST).resolve("run.json"))).contains("finance/链接.csv");
    }

    @Test
    void a_database_gives_what_a_file_would_and_its_password_stays_in() throws IOException {
        askFinance();
        fill(town());
        Path inbox = town().write(folder.resolve("inbox"));
        Files.delete(inbox.resolve("finance/finance.csv"));

        RunOutcome outcome = night.run(FIRST, inbox, List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(night.states()).containsExactly("P01 open");
        String record = Files.readString(night.reports(FIRST).resolve("run.json"));
        DatabaseSettings settings = foreign.settings();
        assertThat(record)
                .contains("jdbc:finance")
                .doesNotContain(settings.url().orElseThrow())
                .doesNotContain(settings.password().filter(p -> !p.isEmpty()).orElse("no password"));
    }

    @Test
    void a_database_is_asked_again_unless_a_gate_is_released() throws IOException {
        askFinance();
        fill(town());
        night.run(FIRST, inbox("first"), List.of());
        fill(halved());
        Path inbox = inbox("second");
        assertThat(night.run(SECOND, inbox, List.of()).exitCode()).isEqualTo(ExitCode.HELD);
        fill(town());

        RunOutcome released = night.run(SECOND, inbox, List.of(new Release("finance", "值班员", "分两批")));

        assertThat(released.messages()).isEmpty();
        assertThat(released.attempt()).isEqualTo(1);
        assertThat(claims(released)).isEqualTo(20);

        fill(halved());
        Path third = inbox("third");
        String date = "2025-01-02";
        night.jdbc.update("update run_source set claims = 40 where run_id = 2 and source = 'finance'");
        assertThat(night.run(date, third, List.of()).exitCode()).isEqualTo(ExitCode.HELD);
        fill(town());

        RunOutcome again = night.run(date, third, List.of());

        assertThat(again.attempt()).isEqualTo(2);
        assertThat(claims(again)).isEqualTo(40);
    }

    private long claims(RunOutcome outcome) {
        Long claims = night.jdbc.queryForObject(
                "select claims from source_file where run_id = ? and source = 'finance'", Long.class, outcome.runId());
        return claims;
    }

    private Path inbox(String name) throws IOException {
        Path inbox = town().write(folder.resolve(name));
        Files.delete(inbox.resolve("finance/finance.csv"));
        return inbox;
    }

    /** Definitions whose finance source is a query. */
    private void askFinance() throws IOException {
        Path jobs = Exports.copy(Night.JOBS, folder.resolve("jobs"));
        Path finance = jobs.resolve("sources/finance.yaml");
        DatabaseSettings settings = foreign.settings();
        String text = Files.readString(finance)
                .replaceFirst(
                        "(?m)^from:.*$",
                        "from: {jdbc: \"%s\", user: \"%s\", password: \"%s\", query: \"select * from pay order by 1\"}"
                                .formatted(
                                        settings.url().orElseThrow(),
                                        settings.user().orElse(""),
                                        settings.password()
                                                .filter(p -> !p.isEmpty())
                                                .orElse("none")));
        Files.writeString(finance, text);
        night.definitions = DefinitionReader.read(jobs);
    }

    private void fill(Town town) {
        JdbcTemplate tables = new JdbcTemplate(foreign.dataSource());
        tables.execute("drop table if exists pay");
        tables.execute("create table pay ("
                + Town.COLUMNS.stream().map(column -> '"' + column + "\" text").collect(Collectors.joining(", "))
                + ")");
        for (Map<String, String> row : town.of("finance")) {
            tables.update(
                    "insert into pay values (" + "?,".repeat(Town.COLUMNS.size() - 1) + "?)",
                    Town.COLUMNS.stream().map(row::get).toArray());
        }
    }
}
