package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came back lies among the exports of a night, below {@code returns}: the run takes it in before anything else. */
@Tag("slow")
class ReturnsInboxTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final int ROWS = 3;

    private static TestDatabase found;

    @TempDir
    private Path folder;

    private Night night;
    private Path inbox;

    @BeforeAll
    static void find(@TempDir Path folder) throws IOException {
        Night night = new Night(folder);
        assertThat(night.run(FIRST, town().write(folder.resolve("inbox")), List.of())
                        .messages())
                .isEmpty();
        night.jdbc.update("insert into pack values (1, 1, 1, '第一局', now())");
        night.jdbc.update("insert into pack_row select 1, number, 1, fingerprint, '' from exception");
        PackSecret.of(night.database.dataSource());
        found = night.leave();
    }

    @AfterAll
    static void drop() {
        found.close();
    }

    @BeforeEach
    void begin() throws IOException {
        night = new Night(folder, found.copy());
        inbox = town().write(folder.resolve("inbox"));
    }

    @AfterEach
    void close() {
        night.close();
    }

    private static Town town() {
        Town town = new Town(60);
        for (int person = 1; person <= ROWS; person++) {
            town.without("register", person);
        }
        return town;
    }

    @Test
    void a_run_takes_it_in_first_and_its_reports_show_it() throws IOException {
        lay("第一局.xlsx", "属实", "通知停发", "2025-01-31");

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertThat(outcome.messages()).isEmpty();
        assertThat(night.states()).containsExactly("P01 confirmed", "P01 open", "P01 open");
        assertThat(night.jdbc.queryForObject("select horizon from run where run_id = 2", Long.class))
                .isEqualTo(1);
        assertThat(outcome.notes())
                .as("one line of counts, and no word of a folder that no source takes")
                .singleElement()
                .asString()
                .contains("1 个文件 3 行", "已记入 1", "未变 2", "applied 1");
        try (InputStream in = Files.newInputStream(night.reports(SECOND).resolve("workbook.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in);
                XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
            assertThat(text.getText()).contains("通知停发");
        }
        assertThat(results()).containsExactly("第一局_处理结果.xlsx");
        Path results = night.reports(SECOND).resolve("returns");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(results)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(results.resolve("第一局_处理结果.xlsx"))))
                .isEqualTo("rw-------");
    }

    @Test
    void again_it_says_the_same_and_nothing_twice() throws IOException {
        lay("第一局.xlsx", "属实", "通知停发", "2025-01-31");
        night.run(SECOND, inbox, List.of());
        List<String> ledger = night.ledger();
        Path before = copyOfReports();
        byte[] result = Files.readAllBytes(night.reports(SECOND).resolve("returns/第一局_处理结果.xlsx"));

        assertThat(night.run(SECOND, inbox, List.of()).messages()).isEmpty();

        assertThat(night.ledger()).isEqualTo(ledger);
        Reports.assertSameBytes(before, night.reports(SECOND));
        assertThat(Files.readAllBytes(night.reports(SECOND).resolve("returns/第一局_处理结果.xlsx")))
                .as("it still tells what was applied")
                .isEqualTo(result);
    }

    /** Broken off behind the step that takes it in; the repeat goes on with the same attempt. */
    @Test
    void a_run_that_goes_on_gives_the_bytes_of_an_unbroken_one() throws IOException {
        lay("第一局.xlsx", "属实", "通知停发", "2025-01-31");
        assertThat(night.run(SECOND, inbox, List.of()).messages()).isEmpty();
        try (Night broken = new Night(folder.resolve("broken"), found.copy())) {
            Path inTheWay = Files.createDirectories(broken.reports(SECOND).resolve("workbook.xlsx/x"));
            assertThat(broken.run(SECOND, inbox, List.of()).exitCode()).isNotEqualTo(ExitCode.OK);
            assertThat(broken.states()).contains("P01 confirmed");
            Files.delete(inTheWay);
            Files.delete(inTheWay.getParent());

            RunOutcome again = broken.run(SECOND, inbox, List.of());

            assertThat(again.messages()).isEmpty();
            assertThat(again.attempt()).isEqualTo(1);
            assertThat(broken.ledger()).isEqualTo(night.ledger());
            Reports.assertSameBytes(night.reports(SECOND), broken.reports(SECOND));
        }
    }

    /** The decisions and what is told of them come together or not at all. */
    @Test
    void broken_off_while_it_is_taken_in_nothing_is_half_done() throws IOException {
        lay("第一局.xlsx", "属实", "通知停发", "2025-01-31");
        Path inTheWay =
                Files.createFile(Files.createDirectories(night.reports(SECOND)).resolve("returns"));

        assertThat(night.run(SECOND, inbox, List.of()).exitCode()).isNotEqualTo(ExitCode.OK);

        assertThat(night.states()).containsOnly("P01 open");
        assertThat(night.jdbc.queryForObject("select count(*) from decision", Long.class))
                .isZero();
        Files.delete(inTheWay);
        assertThat(night.run(SECOND, inbox, List.of()).notes().get(0)).contains("已记入 1");
    }

    @Test
    void what_cannot_be_read_is_told_and_does_not_fail_the_night() throws IOException {
        lay("第一局.xlsx", "乱填", "已退款", "");
        Path returns = inbox.resolve("returns");
        Files.writeString(returns.resolve("扫描件.pdf"), "%PDF-1.4");
        Files.write(returns.resolve("半个.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.writeString(returns.resolve("~$第一局.xlsx"), "锁");
        Files.writeString(returns.resolve("第二局.xlsx.part"), "未传完");
        Path secret = Files.writeString(folder.resolve("secret.csv"), "单位核实情况,核实说明");
        Files.createSymbolicLink(returns.resolve("链接.csv"), secret);

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(outcome.notes()).hasSize(5);
        assertThat(outcome.notes().get(0)).contains("填写有误 1");
        assertThat(String.join("\n", outcome.notes()))
                .contains("扫描件.pdf：", "半个.xlsx：", "第一局.xlsx「比对反馈表」第 2 行：填写有误", "链接.csv")
                .doesNotContain("~$", ".part", "不属于任何来源");
    }

    @Test
    void evidence_lies_beside_it() throws IOException {
        lay("第一局.xlsx", "属实", "通知停发", "2025-01-31", "通知.pdf");
        Files.writeString(inbox.resolve("returns/通知.pdf"), "%PDF-1.4");

        RunOutcome outcome = night.run(SECOND, inbox, List.of());

        assertThat(outcome.notes()).singleElement().asString().contains("已记入 1");
        assertThat(night.jdbc.queryForObject("select name from decision_file", String.class))
                .isEqualTo("通知.pdf");
    }

    @Test
    void a_night_without_it_has_no_such_step() throws IOException {
        assertThat(night.run(SECOND, inbox, List.of()).notes()).isEmpty();
        assertThat(night.jdbc.queryForList("select step from step_timing where run_id = 2", String.class))
                .doesNotContain("returns");
        assertThat(night.reports(SECOND).resolve("returns")).doesNotExist();
    }

    private void lay(String name, String... answer) throws IOException {
        PackSecret secret = PackSecret.of(night.database.dataSource());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("问题标识", "单位核实情况", "核实说明", "整改时限或有效期", "附件"));
        for (long number = 1; number <= ROWS; number++) {
            List<String> row = new ArrayList<>(List.of(new PackKey(1, number, 1).text(secret)));
            row.addAll(number == 1 ? List.of(answer) : List.of());
            rows.add(row);
        }
        SheetFile.write(inbox.resolve("returns").resolve(name), new XSSFWorkbook(), "比对反馈表", rows);
    }

    private Path copyOfReports() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("before"));
        for (String name : Reports.NAMES) {
            Files.copy(night.reports(SECOND).resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private List<String> results() throws IOException {
        try (Stream<Path> files = Files.list(night.reports(SECOND).resolve("returns"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
