package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a run says, to its log, its caller and the terminal, holds nobody's name or ID number, whatever goes wrong. */
@Tag("slow")
class PersonalDataTest {
    private static final String DATE = "2024-12-30";
    private static final Path SAMPLE = Path.of("sample-data", DATE);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx]?(?![0-9])");
    private static final int NAME_IN_HR = 1;

    private static Set<String> names = new TreeSet<>();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path folder;

    private Night night;

    @BeforeAll
    static void read_the_names() throws IOException {
        names = Files.readAllLines(SAMPLE.resolve("hr/人社人员信息_20241230.csv"), GB18030).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[NAME_IN_HR])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSizeGreaterThan(1_000);
    }

    @BeforeEach
    void listen() {
        night = new Night(folder);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void close() {
        root().detachAppender(log);
        night.close();
    }

    @Test
    void a_good_run_names_nobody() throws IOException {
        assertNobodyIsNamed(night.run(DATE), ExitCode.OK);
    }

    /** The message of the database holds the whole row here. */
    @ParameterizedTest
    @ValueSource(strings = {"claim_person", "unit_mention", "extra_claim", "finding", "exception", "person_identity"})
    void a_database_that_refuses_a_row_names_nobody(String table) throws IOException {
        night.jdbc.execute("""
                create function refuse() returns trigger language plpgsql security definer as $$
                begin raise exception 'no room for %', coalesce((select string_agg(t::text, ' ') from claim_person t), '') || new::text
                    using detail = (select string_agg(t::text, ' ') from claim_person t); end $$""");
        night.jdbc.execute(
                "create trigger refuse before insert on %s for each row execute function refuse()".formatted(table));

        assertNobodyIsNamed(night.run(DATE), ExitCode.UNEXPECTED);
    }

    @Test
    void a_value_too_large_for_its_column_names_nobody() throws IOException {
        night.jdbc.execute("alter table claim_person alter column gross_pay type numeric(3, 2)");

        assertNobodyIsNamed(night.run(DATE), ExitCode.UNEXPECTED);
    }

    @Test
    void a_damaged_file_names_nobody() throws IOException {
        Path inbox = Exports.copy(SAMPLE, folder.resolve("inbox"));
        Path file = inbox.resolve("hr/人社人员信息_20241230.csv");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] = (byte) 0xFF;
        bytes[bytes.length / 2 + 1] = (byte) 0xFF;
        Files.write(file, bytes);

        assertNobodyIsNamed(night.run(DATE, inbox, List.of()), ExitCode.INPUT);
    }

    @Test
    void a_workbook_cut_short_names_nobody() throws IOException {
        Path inbox = Exports.copy(SAMPLE, folder.resolve("inbox"));
        Path file = inbox.resolve("finance/2024年12月统发工资.xlsx");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));

        assertNobodyIsNamed(night.run(DATE, inbox, List.of()), ExitCode.INPUT);
    }

    @Test
    void the_terminal_shows_nobody() throws Exception {
        Path data = Files.createDirectories(folder.resolve("child"));
        BrokenNights.shareBinaries(data);
        try (Child child = Child.run(DATE, data, SAMPLE.toAbsolutePath(), folder.resolve("child-reports"))) {
            assertThat(child.await()).as("exit code; it said %s", child.said()).isZero();
            assertNobodyIn(child.said());
        }
        assertNobodyIn(Files.readString(data.resolve("postgres/server.log"), StandardCharsets.UTF_8));
    }

    private void assertNobodyIsNamed(RunOutcome outcome, ExitCode expected) {
        assertThat(outcome.exitCode()).isEqualTo(expected);
        List<String> said = new ArrayList<>(outcome.messages());
        // The pattern of the shipped log leaves stack traces out.
        log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(ILoggingEvent::getFormattedMessage)
                .forEach(said::add);
        said.addAll(night.jdbc.queryForList("select coalesce(message, '') from run", String.class));
        said.forEach(this::assertNobodyIn);
    }

    private void assertNobodyIn(String text) {
        String withoutPaths = text.replace(folder.toString(), "");
        assertThat(withoutPaths).doesNotContainPattern(ID_NUMBER);
        assertThat(names.stream().filter(withoutPaths::contains)).isEmpty();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
