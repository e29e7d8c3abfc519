package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Packs that come back while something kills the program or its database are taken in whole or not at all, and the night after knows the same. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledCollectTest {
    private static final String DECISIONS = """
            select concat_ws('|', d.id, d.number, d.seq, d.who, d.via, d.verdict, d.reason, d.until, v.from_state, v.to_state, e.state)
            from decision d join exception_event v using (number, seq) join exception e using (number) order by d.id""";

    private BrokenNights nights;
    private Path answered = Path.of("");
    private List<String> whole = List.of();
    private Path unbroken = Path.of("");

    /** Packs go out after the first night, are filled in and taken in; then comes the second night. */
    @BeforeAll
    void prepare(@TempDir Path folder) throws Exception {
        nights = new BrokenNights(folder, 1_000, data -> {
            try (Child packs = Child.of(
                    data, "packs", "--reports", folder.resolve("packs-of-first").toString())) {
                assertThat(packs.await()).as(packs.said()).isZero();
            }
        });
        answered = filled(folder.resolve("packs-of-first"), Files.createDirectories(folder.resolve("answered")));
        unbroken = nights.afterFirstNight();
        assertThat(collect(unbroken)).isZero();
        whole = decisions(unbroken);
        assertThat(whole).hasSizeGreaterThan(20);
        assertThat(second(unbroken)).isZero();
    }

    @Test
    void killed_while_decisions_are_written() throws Exception {
        Path data = nights.afterFirstNight();
        Barrier.DECIDED.close(data);
        try (Child child = start(data)) {
            Barrier.awaitArrival(data, child);
            child.kill();
        }
        assertTakenInWholeLater(data);
    }

    @Test
    void the_database_killed_while_decisions_are_written() throws Exception {
        Path data = nights.afterFirstNight();
        Barrier.DECIDED.close(data);
        try (Child child = start(data)) {
            Barrier.awaitArrival(data, child);
            new ProcessBuilder("kill", "-KILL", Long.toString(Barrier.postmaster(data)))
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);

            assertThat(child.await()).as("exit code; it said %s", child.said()).isEqualTo(7);
        }
        assertTakenInWholeLater(data);
    }

    @Test
    void killed_in_the_midst_of_settling_what_was_decided() throws Exception {
        Path data = nights.afterFirstNight();
        assertThat(collect(data)).isZero();
        try (Child child = nights.startUpTo(Barrier.SETTLE, data)) {
            child.kill();
        }
        Barrier.openAll(data);
        assertThat(decisions(data)).as("the broken night has moved nothing").isEqualTo(whole);

        assertThat(second(data)).isZero();
        assertSame(data);
    }

    private void assertTakenInWholeLater(Path data) throws Exception {
        Barrier.openAll(data);
        assertThat(decisions(data)).as("nothing half applied").isEmpty();

        assertThat(collect(data)).isZero();
        assertThat(decisions(data)).isEqualTo(whole);
        assertThat(second(data)).isZero();
        assertSame(data);
    }

    private void assertSame(Path data) throws IOException {
        Reports.assertSameBytes(BrokenNights.reports(unbroken), BrokenNights.reports(data));
        assertThat(decisions(data)).isEqualTo(decisions(unbroken));
    }

    private int collect(Path data) throws IOException, InterruptedException {
        try (Child child = start(data)) {
            return child.await();
        }
    }

    private Child start(Path data) throws IOException {
        return Child.of(
                data,
                "collect",
                answered.toString(),
                "--who",
                "收件人",
                "--out",
                Files.createTempDirectory(data, "given").toString());
    }

    private int second(Path data) throws IOException, InterruptedException {
        try (Child child = nights.start(data)) {
            return child.await();
        }
    }

    private static List<String> decisions(Path data) {
        List<String> lines = new ArrayList<>();
        Barrier.inside(data, jdbc -> lines.addAll(jdbc.queryForList(DECISIONS, String.class)));
        return lines;
    }

    /** Every other row of every pack is said to be put right or to be wrong. */
    private static Path filled(Path packs, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(packs)) {
            for (Path file : files.filter(
                            file -> String.valueOf(file.getFileName()).contains("_比对反馈表_")
                                    && file.toString().endsWith(".xlsx"))
                    .toList()) {
                try (InputStream in = Files.newInputStream(file);
                        XSSFWorkbook book = new XSSFWorkbook(in);
                        OutputStream out = Files.newOutputStream(to.resolve(file.getFileName()))) {
                    fill(book.getSheet("比对反馈表"));
                    book.write(out);
                }
            }
        }
        return to;
    }

    private static void fill(Sheet sheet) {
        int verdict = -1;
        for (Row row : sheet) {
            for (int cell = 0; cell < row.getLastCellNum(); cell++) {
                if (row.getCell(cell) != null && row.getCell(cell).toString().equals("单位核实情况")) {
                    verdict = cell;
                }
            }
            if (verdict >= 0 && String.valueOf(row.getCell(0)).startsWith("h1.") && row.getRowNum() % 2 == 0) {
                row.createCell(verdict).setCellValue(row.getRowNum() % 4 == 0 ? "已整改" : "不属实");
                row.createCell(verdict + 1).setCellValue("已核对");
            }
        }
    }
}
