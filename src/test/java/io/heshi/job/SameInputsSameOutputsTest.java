package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameInputsSameOutputsTest {
    private static final String DATE = "2024-12-30";
    private static final Path INBOX = Path.of("sample-data", DATE);

    private Path folder;
    private Night night;

    @BeforeAll
    void run_once(@TempDir Path temporary) {
        folder = temporary;
        night = new Night(folder.resolve("first"));
        assertThat(night.run(DATE).exitCode()).isEqualTo(ExitCode.OK);
    }

    @AfterAll
    void close() {
        night.close();
    }

    @Test
    void a_second_run_gives_the_same_reports_and_leaves_the_ledger_alone() throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        for (String name : Reports.NAMES) {
            Files.copy(night.reports(DATE).resolve(name), before.resolve(name));
        }
        List<String> ledger = night.ledger();

        RunOutcome again = night.run(DATE);

        assertThat(again.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(night.ledger()).isNotEmpty().isEqualTo(ledger);
        Reports.assertSameBytes(before, night.reports(DATE));
    }

    @Test
    void the_order_of_the_rows_does_not_matter() throws IOException {
        long seed = 20_241_230;
        Random random = new Random(seed);
        Path inbox = Exports.rewrite(INBOX, folder.resolve("inbox" + seed), (source, rows) -> {
            Collections.shuffle(rows, random);
            return rows;
        });
        try (Night other = new Night(folder.resolve("shuffled" + seed))) {
            RunOutcome outcome = other.run(DATE, inbox, List.of());

            assertThat(outcome.messages()).isEmpty();
            assertThat(other.ledger()).isEqualTo(night.ledger());
            Reports.assertSameBytes(night.reports(DATE), other.reports(DATE));
        }
    }

    @Test
    void a_source_may_come_in_several_files() throws IOException {
        Path inbox = Exports.halve(INBOX, folder.resolve("halves"));
        try (Night other = new Night(folder.resolve("halved"))) {
            RunOutcome outcome = other.run(DATE, inbox, List.of());

            assertThat(outcome.messages()).isEmpty();
            assertThat(other.jdbc.queryForObject("select count(*) from source_file", Integer.class))
                    .isEqualTo(34);
            assertThat(other.ledger()).isEqualTo(night.ledger());
            assertThat(other.reports(DATE).resolve("exceptions.csv"))
                    .hasSameBinaryContentAs(night.reports(DATE).resolve("exceptions.csv"));
        }
    }
}
