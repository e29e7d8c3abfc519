package io.heshi.table.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.table.CellKind;
import io.heshi.table.ReadFile;
import io.heshi.table.Row;
import io.heshi.table.UnreadableFile;
import io.heshi.table.format.Format;
import io.heshi.testing.exports.RawXlsx;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    @TempDir
    Path folder;

    @Test
    void a_strict_document_with_prefixes_is_read_like_any_other() throws IOException {
        Path file = new RawXlsx()
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"" + STRICT
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .part(
                        "xl/workbook.xml",
                        "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:rel=\"" + STRICT
                                + "\"><x:workbookPr date1904=\"true\"/><x:sheets><x:sheet name=\"表\" rel:id=\"r1\""
                                + " state=\"veryHidden\"/></x:sheets></x:workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"" + STRICT
                                + "/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row>"
                                + "<x:c t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c></x:row><x:row/></x:sheetData>"
                                + "<x:mergeCells count=\"1\"><x:mergeCell\n ref='A1:A2'/></x:mergeCells></x:worksheet>")
                .write(folder.resolve("a.xlsx"));
        List<Row> rows = ReadFile.rows(file);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).filled(0)).isEqualTo("甲");
        assertThat(rows.get(0).hidden()).isTrue();
        assertThat(rows.get(0).date1904()).isTrue();
        assertThat(rows.get(0).sheet()).isEqualTo("表");
    }

    @Test
    void utf_16_parts_and_backslashes_in_names_are_read() throws IOException {
        String sheet =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>云州</t></is>"
                        + "</c></row><row/></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";
        RawXlsx raw = new RawXlsx()
                .part("xl\\worksheets\\SHEET1.xml", out -> out.write(("\uFEFF" + sheet).getBytes(UTF_16LE)))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"./Worksheets/sheet1.xml\"/></Relationships>");
        raw.without("xl/worksheets/sheet1.xml");
        List<Row> rows = ReadFile.rows(raw.write(folder.resolve("a.xlsx")));
        assertThat(rows.get(0).text(0)).isEqualTo("云州");
        assertThat(rows.get(1).filled(1)).isEqualTo("云州");
    }

    @Test
    void a_formula_that_was_never_computed_says_nothing_but_is_seen() throws IOException {
        Path file = new RawXlsx()
                .sheet("<row><c><f>A2+1</f></c><c t=\"str\"><f>\"\"</f><v></v></c><c><f>1</f><v>1</v></c></row>")
                .write(folder.resolve("a.xlsx"));
        Row row = ReadFile.rows(file).get(0);
        assertThat(row.kind(0)).isEqualTo(CellKind.ERROR);
        assertThat(row.kind(1)).isEqualTo(CellKind.BLANK);
        assertThat(row.text(2)).isEqualTo("1");
    }

    @Test
    void a_changed_byte_that_leaves_the_part_readable_is_noticed() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(0);
            Path whole = new RawXlsx().sheet("<row><c><v>7777777</v></c></row>").write(folder.resolve("whole.xlsx"));
            try (ZipFile parts = new ZipFile(whole.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    parts.getInputStream(part).transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
        assertThat(ReadFile.rows(file).get(0).text(0)).isEqualTo("7777777");
        byte[] bytes = Files.readAllBytes(file);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[latin.indexOf("7777777")] = '8';
        Files.write(file, bytes);
        assertThatThrownBy(() -> ReadFile.rows(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_zip_with_names_of_another_charset_is_told_as_an_archive() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("工资.xlsx"));
            zip.write("x".getBytes(UTF_8));
        }
        assertThat(Format.of(file)).isEqualTo(Format.OTHER_ZIP);
    }

    @Test
    void escapes_of_control_characters_are_undone() {
        assertThat(StringItem.unescaped("a_x000D_b_x005F_c_x12_d_xZZZZ_")).isEqualTo("a\rb_c_x12_d_xZZZZ_");
    }
}
