package io.heshi.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.report.record.Environment;
import io.heshi.report.workbook.Seal;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody has written into a workbook is ever lost to a run that is repeated. */
class FilledInTest {
    private static final Environment ENVIRONMENT = new Environment("PostgreSQL 18", "17", "2022");
    private static final TestDatabase CITY = TestPostgres.fresh();

    @TempDir
    static Path published;

    @TempDir
    Path folder;

    @BeforeAll
    static void publish_once() {
        new City(20, City.Execution.FIRST).fill(CITY.dataSource());
        publish(published);
    }

    @AfterAll
    static void drop() {
        CITY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook.xlsx", "data.xlsx"})
    void a_workbook_that_somebody_filled_in_stays_under_another_name_and_is_told(String name) throws IOException {
        start();
        fillIn(folder.resolve(name), "属实");
        byte[] filled = Files.readAllBytes(folder.resolve(name));

        place(name);

        Path kept = folder.resolve(name.replace(".xlsx", "_人工填写_1.xlsx"));
        assertThat(kept).hasBinaryContent(filled);
        assertThat(folder.resolve(name)).hasSameBinaryContentAs(published.resolve(name));
        assertThat(FilledIn.notes(folder))
                .singleElement()
                .asString()
                .contains(name, kept.getFileName().toString());
    }

    @Test
    void every_further_one_gets_a_further_name() throws IOException {
        start();
        for (String said : List.of("甲", "乙", "丙")) {
            fillIn(folder.resolve("workbook.xlsx"), said);
            place("workbook.xlsx");
        }
        for (int i = 1; i <= 3; i++) {
            assertThat(remark(folder.resolve("workbook_人工填写_" + i + ".xlsx")))
                    .isEqualTo(List.of("甲", "乙", "丙").get(i - 1));
        }
        assertThat(FilledIn.notes(folder)).hasSize(3);
    }

    @Test
    void one_that_nobody_touched_is_replaced() throws IOException {
        start();
        place("workbook.xlsx");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("workbook.xlsx", "data.xlsx");
        assertThat(FilledIn.notes(folder)).isEmpty();
    }

    @Test
    void one_that_was_moved_or_copied_is_known_by_itself(@TempDir Path elsewhere) throws IOException {
        Path copy = Files.copy(published.resolve("workbook.xlsx"), elsewhere.resolve("台账.xlsx"));
        assertThat(Seal.unbroken(copy)).isTrue();
        fillIn(copy, "属实");
        assertThat(Seal.unbroken(copy)).isFalse();
    }

    @Test
    void one_of_which_a_single_part_is_another_is_kept() throws IOException {
        start();
        repack(folder.resolve("workbook.xlsx"), "xl/sharedStrings.xml", "属实");
        place("workbook.xlsx");
        assertThat(folder.resolve("workbook_人工填写_1.xlsx")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "这不是工作簿", "PK\u0003\u0004"})
    void what_is_no_workbook_any_more_is_kept_too(String content) throws IOException {
        start();
        Files.writeString(folder.resolve("workbook.xlsx"), content);
        place("workbook.xlsx");
        assertThat(folder.resolve("workbook_人工填写_1.xlsx")).hasContent(content);
    }

    @Test
    void one_that_was_deleted_is_written_again_and_those_kept_before_stay() throws IOException {
        start();
        fillIn(folder.resolve("workbook.xlsx"), "属实");
        place("workbook.xlsx");
        Files.delete(folder.resolve("workbook.xlsx"));
        place("workbook.xlsx");
        assertThat(folder.resolve("workbook.xlsx")).exists();
        assertThat(remark(folder.resolve("workbook_人工填写_1.xlsx"))).isEqualTo("属实");
    }

    /** Between the two moves of files the old one lies aside and the new one is not there yet. */
    @Test
    void a_publish_that_was_killed_between_is_made_good_by_the_next_and_still_told() throws IOException {
        start();
        fillIn(folder.resolve("workbook.xlsx"), "属实");
        FilledIn.keep(folder.resolve("workbook.xlsx"), published.resolve("workbook.xlsx"), Seal::unbroken);
        assertThat(folder.resolve("workbook.xlsx")).doesNotExist();
        place("workbook.xlsx");
        assertThat(folder.resolve("workbook.xlsx")).hasSameBinaryContentAs(published.resolve("workbook.xlsx"));
        assertThat(remark(folder.resolve("workbook_人工填写_1.xlsx"))).isEqualTo("属实");
        assertThat(FilledIn.notes(folder)).hasSize(1);
    }

    @Test
    void one_that_cannot_be_read_stays_where_it_is_and_stops_the_publish() throws IOException {
        start();
        Files.delete(folder.resolve("workbook.xlsx"));
        Files.createDirectories(folder.resolve("workbook.xlsx/inside"));
        assertThatThrownBy(() -> place("workbook.xlsx")).isInstanceOf(IOException.class);
        assertThat(folder.resolve("workbook.xlsx/inside")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {".~lock.workbook.xlsx#", "~$workbook.xlsx"})
    void one_that_somebody_has_open_is_told(String lock) throws IOException {
        start();
        Files.writeString(folder.resolve(lock), "");
        assertThat(FilledIn.notes(folder)).singleElement().asString().contains("workbook.xlsx 正被打开");
    }

    @Test
    void the_record_of_the_run_tells_what_was_kept() throws IOException {
        publish(folder);
        fillIn(folder.resolve("workbook.xlsx"), "属实");
        publish(folder);
        assertThat(Files.readString(folder.resolve("run.json"))).contains("workbook_人工填写_1.xlsx");
    }

    private void start() throws IOException {
        for (String name : List.of("workbook.xlsx", "data.xlsx")) {
            Files.copy(published.resolve(name), folder.resolve(name));
        }
    }

    /** As a publish puts it there. */
    private void place(String name) throws IOException {
        try (Staging staging = new Staging(folder, OwnFiles.ofOwner())) {
            Files.copy(published.resolve(name), staging.file(name));
            staging.putInPlace();
        }
    }

    private static void fillIn(Path file, String said) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        Row row = workbook.getSheetAt(0).createRow(200);
        row.createCell(0).setCellValue(said);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
    }

    private static String remark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return workbook.getSheetAt(0).getRow(200).getCell(0).getStringCellValue();
        }
    }

    /** All entries as they were, but for one of which the text is another. */
    private static void repack(Path file, String changed, String text) throws IOException {
        Path packed = file.resolveSibling("packed");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().equals(changed)
                                ? (new String(bytes, UTF_8) + "<!--" + text + "-->").getBytes(UTF_8)
                                : bytes);
            }
        }
        Files.move(packed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void publish(Path folder) {
        Publisher publisher = new Publisher(CITY.dataSource(), ENVIRONMENT, OwnFiles.ofOwner());
        publisher.publish(2, CityDefinitions.job(true), CityDefinitions.definitions(), folder);
        publisher.publishRecord(2, CityDefinitions.job(true), CityDefinitions.definitions(), folder);
    }
}
