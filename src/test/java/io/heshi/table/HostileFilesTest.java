package io.heshi.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.table.format.Format;
import io.heshi.table.sheet.SheetLimits;
import io.heshi.testing.exports.DbfFile;
import io.heshi.testing.exports.HtmlFile;
import io.heshi.testing.exports.RawXlsx;
import io.heshi.testing.exports.TextFile;
import io.heshi.testing.exports.XlsFile;
import io.heshi.testing.exports.XlsxFile;
import io.heshi.testing.exports.XmlSpreadsheetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm, or damaged beyond sense: one clear message, soon, in little memory. */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("slow")
class HostileFilesTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String LAUGHS =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static final String EXTERNAL = "<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";

    @TempDir
    Path folder;

    private static AbstractThrowableAssert<?, ?> reading(Path file) {
        return assertThatThrownBy(() -> ReadFile.count(file))
                .isInstanceOf(UnreadableFile.class)
                .hasNoCause()
                .hasMessageContaining(" / ");
    }

    private static void repeat(OutputStream out, String text, int megabytes) throws IOException {
        byte[] block = text.repeat(MEGABYTE / text.length()).getBytes(UTF_8);
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xl/sharedStrings.xml,<sst><si><t>",
        "xl/worksheets/sheet1.xml,<worksheet><sheetData><row><c><v>",
        "xl/worksheets/sheet1.xml,'<worksheet><sheetData><row r=\"'",
        "xl/worksheets/sheet1.xml,<worksheet><!--",
        "xl/workbook.xml,<workbook><!--",
        "xl/_rels/workbook.xml.rels,'<Relationships a=\"'"
    })
    void a_part_that_unpacks_without_end_is_refused(String part, String beginning) throws IOException {
        Path file = new RawXlsx()
                .part(part, out -> {
                    out.write(beginning.getBytes(UTF_8));
                    repeat(out, " ", 200);
                })
                .write(folder.resolve("bomb.xlsx"));
        reading(file).hasMessageContaining("far more");
    }

    @Test
    void one_text_of_many_megabytes_that_hardly_packs_is_refused() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3 * MEGABYTE; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        Path strings = new RawXlsx()
                .part("xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>")
                .write(folder.resolve("s.xlsx"));
        reading(strings).hasMessageContaining("far more text");
        Path inline = new RawXlsx()
                .sheet("<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>")
                .write(folder.resolve("i.xlsx"));
        reading(inline).hasMessageContaining("far more text");
    }

    @ParameterizedTest
    @ValueSource(strings = {LAUGHS, EXTERNAL})
    void entities_are_refused_in_every_part(String type) throws IOException {
        List<RawXlsx> files = List.of(
                new RawXlsx().part("xl/sharedStrings.xml", type + "<sst><si><t>&c;</t></si></sst>"),
                new RawXlsx()
                        .part("xl/worksheets/sheet1.xml", type + "<worksheet><sheetData>&c;</sheetData></worksheet>"),
                new RawXlsx().part("xl/workbook.xml", type + "<workbook>&c;</workbook>"),
                new RawXlsx().part("_rels/.rels", type + "<Relationships>&c;</Relationships>"));
        for (RawXlsx file : files) {
            reading(file.write(folder.resolve("laughs.xlsx"))).hasMessageContaining("damaged");
        }
        Path unread = new RawXlsx()
                .part("[Content_Types].xml", type + "<Types>&c;</Types>")
                .write(folder.resolve("c.xlsx"));
        assertThat(ReadFile.count(unread)).isZero();
        Path xml = Files.writeString(
                folder.resolve("a.xml"),
                "<?xml version=\"1.0\"?>" + type
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&c;</Workbook>");
        reading(xml).hasMessageContaining("damaged");
    }

    @Test
    void nesting_without_end_is_refused() throws IOException {
        Path sheet = new RawXlsx()
                .part("xl/worksheets/sheet1.xml", "<worksheet>" + "<a>".repeat(MEGABYTE))
                .write(folder.resolve("deep.xlsx"));
        reading(sheet);
        Path xml = Files.writeString(
                folder.resolve("deep.xml"),
                "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">" + "<a>".repeat(MEGABYTE));
        reading(xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table>", "<table><tr><td>", "<td>", "<font><p>", "<select><option>"})
    void tags_that_nobody_closes_are_refused(String tag) throws IOException {
        reading(Files.writeString(
                folder.resolve("deep.html"), "<html><table><tr><td>x" + tag.repeat(MEGABYTE) + "</table></html>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,",
                "a,b\n1,\"",
                "<html><table><tr><td>",
                "<html><table><tr><td title=\"",
                "<html><!-- <table>"
            })
    void a_line_of_a_gigabyte_is_refused(String beginning) throws IOException {
        Path file = folder.resolve("huge.csv");
        Files.writeString(file, beginning + "x".repeat(5000), UTF_8);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
            if (beginning.startsWith("<")) {
                sparse.seek(sparse.length());
                sparse.writeBytes("</html>");
            }
        }
        reading(file);
    }

    @Test
    void many_fields_that_are_not_large_are_too_large_together() throws IOException {
        String field = "x".repeat(100_000) + ",";
        Path csv = Files.writeString(folder.resolve("a.csv"), "a,b\n" + field.repeat(50) + "\n");
        reading(csv).hasMessageContainingAll("line 2", "far more text");
        Path html = Files.writeString(
                folder.resolve("a.html"),
                "<table><tr>" + ("<td>" + "x".repeat(100_000) + "</td>").repeat(50) + "</tr></table>");
        reading(html).hasMessageContaining("far more text");
        Path xlsx = new RawXlsx()
                .part("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(100_000) + "</t></si></sst>")
                .sheet("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(50) + "</row>")
                .write(folder.resolve("a.xlsx"));
        reading(xlsx).hasMessageContaining("far more text");
    }

    @Test
    void as_many_columns_as_a_sheet_has_are_read_and_one_more_is_refused() throws IOException {
        List<String> most = java.util.Collections.nCopies(16_384, "x");
        assertThat(ReadFile.rows(XlsxFile.write(folder.resolve("m.xlsx"), List.of(most)))
                        .get(0)
                        .size())
                .isEqualTo(16_384);
        assertThat(ReadFile.rows(HtmlFile.write(folder.resolve("m.html"), List.of(most)))
                        .get(0)
                        .size())
                .isEqualTo(16_384);
        List<String> more = java.util.Collections.nCopies(16_385, "x");
        reading(HtmlFile.write(folder.resolve("n.html"), List.of(more))).hasMessageContaining("16384 columns");
        reading(TextFile.write(folder.resolve("n.csv"), List.of(more), UTF_8, ","))
                .hasMessageContaining("16384 columns");
        for (String reference : List.of("XFE1", "ZZZZZZ1", "ZZZZZZZZZZZZZZZZ1", "1", "")) {
            Path file = new RawXlsx()
                    .sheet("<row r=\"1\"><c r=\"" + reference + "\"><v>1</v></c></row>")
                    .write(folder.resolve("n.xlsx"));
            reading(file).hasMessageContaining("16384 columns");
        }
    }

    @Test
    void rows_that_repeat_go_backwards_or_lie_beyond_the_sheet_are_refused() throws IOException {
        for (String rows : List.of(
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"0\"/>",
                "<row r=\"-5\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"9223372036854775807\"/>")) {
            reading(new RawXlsx().sheet(rows).write(folder.resolve("r.xlsx"))).hasMessageContaining("row numbers");
        }
        Path xml = Files.writeString(folder.resolve("r.xml"), """
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Worksheet><Table><Row ss:Index="5"/><Row ss:Index="2"/></Table></Worksheet></Workbook>
                """);
        reading(xml).hasMessageContaining("row numbers");
    }

    @Test
    void a_million_empty_rows_are_read_soon() throws IOException {
        Path file = new RawXlsx()
                .part("xl/worksheets/sheet1.xml", out -> {
                    out.write("<worksheet><sheetData>".getBytes(UTF_8));
                    for (int i = 1; i <= SheetLimits.ROWS; i++) {
                        out.write(("<row r=\"" + i + "\"/>").getBytes(UTF_8));
                    }
                    out.write("</sheetData></worksheet>".getBytes(UTF_8));
                })
                .write(folder.resolve("e.xlsx"));
        assertThat(ReadFile.count(file)).isEqualTo(SheetLimits.ROWS);
    }

    @Test
    void references_to_strings_that_are_not_there_are_refused() throws IOException {
        for (String index : List.of("1", "-1", "999999999999", "x")) {
            reading(new RawXlsx()
                            .sheet("<row><c t=\"s\"><v>" + index + "</v></c></row>")
                            .write(folder.resolve("s.xlsx")))
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void merged_regions_without_sense_or_number_do_no_harm() throws IOException {
        Path file = new RawXlsx()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row><row/></sheetData><mergeCells>"
                                + "<mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"ZZZ1:ZZZZ9\"/>"
                                + "<mergeCell/><mergeCell ref=\"\"/></mergeCells></worksheet>")
                .write(folder.resolve("m.xlsx"));
        List<Row> rows = ReadFile.rows(file);
        assertThat(rows.get(1).filled(16_383)).isEqualTo("共享");
        Path many = new RawXlsx()
                .part("xl/worksheets/sheet1.xml", out -> {
                    out.write(
                            "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>".getBytes(UTF_8));
                    StringBuilder regions = new StringBuilder();
                    for (int i = 1; i <= 2_000_001; i++) {
                        regions.append("<mergeCell ref=\"A")
                                .append(i % 1_000_000 + 1)
                                .append(":C1000001\"/>");
                        if (regions.length() > MEGABYTE) {
                            out.write(regions.toString().getBytes(UTF_8));
                            regions.setLength(0);
                        }
                    }
                    out.write((regions + "</mergeCells></worksheet>").getBytes(UTF_8));
                })
                .write(folder.resolve("many.xlsx"));
        reading(many).hasMessageContaining("merged regions");
    }

    private Path whole(String format) throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            table.add(List.of("姓名" + i, "单位", "11010519491231002X", "备注"));
        }
        table.set(0, List.of("a", "b", "c", "d"));
        Path file = folder.resolve("whole");
        return switch (format) {
            case "xls" -> XlsFile.write(file, "S", table, List.of("A2:A5"));
            case "xlsx" -> XlsxFile.write(file, "S", table, List.of("A2:A5"));
            case "html" -> HtmlFile.write(file, table);
            case "xml" -> XmlSpreadsheetFile.write(file, table);
            default -> DbfFile.write(file, table);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx", "html", "xml", "dbf"})
    void a_file_cut_off_anywhere_is_refused(String format) throws IOException {
        byte[] bytes = Files.readAllBytes(whole(format));
        long whole = ReadFile.count(folder.resolve("whole"));
        Path cut = folder.resolve("cut");
        for (int length = 8; length < bytes.length - 1; length += Math.max(1, bytes.length / 200)) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            try {
                long rows = ReadFile.count(cut);
                boolean text = Format.of(cut) == Format.CSV;
                assertThat(text || rows == 0 || rows == whole)
                        .as("cut at " + length + ": " + rows + " rows")
                        .isTrue();
            } catch (UnreadableFile expected) {
                assertThat(expected).hasNoCause();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx", "html", "xml", "dbf"})
    void a_file_with_bytes_overwritten_is_refused_or_read_but_never_fails_otherwise(String format) throws IOException {
        byte[] bytes = Files.readAllBytes(whole(format));
        Random random = new Random(20260630);
        Path damaged = folder.resolve("damaged");
        int told = 0;
        for (int i = 0; i < 600; i++) {
            byte[] changed = bytes.clone();
            int changes = 1 + random.nextInt(4);
            for (int k = 0; k < changes; k++) {
                int place = random.nextInt(i % 2 == 0 ? changed.length : Math.min(changed.length, 1024));
                changed[place] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
            }
            Files.write(damaged, changed);
            try {
                ReadFile.count(damaged);
            } catch (UnreadableFile expected) {
                told++;
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void an_old_workbook_whose_sectors_go_in_circles_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(whole("xls"));
        Random random = new Random(7);
        Path damaged = folder.resolve("circle.xls");
        for (int i = 0; i < 600; i++) {
            byte[] changed = bytes.clone();
            // The header, and sectors that hold chains: any word may lead anywhere.
            int sector = random.nextInt(changed.length / 512);
            for (int k = 0; k < 8; k++) {
                int place = sector * 512 + 4 * random.nextInt(128);
                int value = random.nextInt(3) == 0 ? 0x7FFF_FFFF : random.nextInt(changed.length / 512 + 2);
                for (int b = 0; b < 4 && place + b < changed.length && place > 8; b++) {
                    changed[place + b] = (byte) (value >> (8 * b));
                }
            }
            Files.write(damaged, changed);
            try {
                ReadFile.count(damaged);
            } catch (UnreadableFile expected) {
                assertThat(expected).hasNoCause();
            }
        }
    }

    @Test
    void a_table_that_lies_about_its_lengths_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(whole("dbf"));
        int[][] lies = {
            {4, 0xFF},
            {5, 0xFF},
            {7, 0x7F},
            {8, 0},
            {8, 33},
            {9, 0xFF},
            {10, 0},
            {10, 1},
            {11, 0xFF},
            {48, 0},
            {48, 255},
            {43, 'Z'}
        };
        for (int[] lie : lies) {
            byte[] changed = bytes.clone();
            changed[lie[0]] = (byte) lie[1];
            reading(Files.write(folder.resolve("lie.dbf"), changed));
        }
    }
}
