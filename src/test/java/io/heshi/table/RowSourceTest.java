package io.heshi.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TestFiles;
import io.heshi.table.format.Format;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSourceTest {
    private static final String BOM = "\uFEFF";

    @TempDir
    Path folder;

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowSource source = Format.of(file).open(file, file.getFileName().toString(), Optional.empty())) {
            for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static String encoding(Path file) throws IOException {
        try (RowSource source = Format.of(file).open(file, "f", Optional.empty())) {
            return source.encoding().orElse("");
        }
    }

    @Test
    void lines_are_counted_in_the_file_also_after_line_breaks_inside_fields() throws IOException {
        List<Row> rows = rows(TestFiles.text(folder, "a.csv", UTF_8, "a,b", "\"1\r\n2\",x", "", "3", "4,5,6"));
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 4L, 5L, 6L);
        assertThat(rows.get(1).text(0)).isEqualTo("1\r\n2");
        assertThat(rows.get(3).text(1)).isEmpty();
        assertThat(rows.get(3).kind(1)).isEqualTo(CellKind.BLANK);
        assertThat(rows.get(4).size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void the_delimiter_is_found(String delimiter) throws IOException {
        List<Row> rows = rows(TestFiles.text(
                folder,
                "a.txt",
                UTF_8,
                "标题，2026年",
                String.join(delimiter, "姓名", "单位", "应发", "备注"),
                String.join(delimiter, "甲", "乙", "\"1,234.00\"", "x")));
        assertThat(rows.get(1).size()).isEqualTo(4);
        assertThat(rows.get(2).text(2)).isEqualTo("1,234.00");
    }

    @Test
    void encodings_are_told_by_mark_then_by_what_the_whole_file_is() throws IOException {
        String text = "姓名,单位\n甲,云州市\n";
        Path file = folder.resolve("a.csv");
        assertThat(encoding(Files.writeString(file, text, UTF_8))).isEqualTo("UTF-8");
        assertThat(encoding(Files.writeString(file, BOM + text, UTF_8))).isEqualTo("UTF-8");
        assertThat(rows(file).get(0).text(0)).isEqualTo("姓名");
        assertThat(encoding(Files.writeString(file, text, Charset.forName("GBK"))))
                .isEqualTo("GB18030");
        assertThat(encoding(Files.writeString(file, BOM + text, UTF_16LE))).isEqualTo("UTF-16LE");
        assertThat(rows(file).get(1).text(1)).isEqualTo("云州市");
        assertThat(encoding(Files.writeString(file, BOM + text, UTF_16BE))).isEqualTo("UTF-16BE");
        assertThat(rows(file).get(0).text(0)).isEqualTo("姓名");
        String late = "a,b\n".repeat(50_000) + "姓名,云\n";
        assertThat(encoding(Files.writeString(file, late, Charset.forName("GB18030"))))
                .isEqualTo("GB18030");
    }

    @Test
    void rare_characters_survive_gb18030() throws IOException {
        String rare = "𫰡䶮\uE863";
        Path file = TestFiles.text(folder, "a.csv", Charset.forName("GB18030"), "姓名", rare);
        assertThat(rows(file).get(1).text(0)).isEqualTo(rare);
    }

    @Test
    void cells_keep_the_number_of_the_file_and_their_kind() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
            CellStyle chinese = workbook.createCellStyle();
            chinese.setDataFormat((short) 57);
            XSSFRow row = workbook.createSheet("甲").createRow(4);
            row.createCell(0).setCellValue("文字_x000D_");
            row.createCell(2).setCellValue((double) 110105194912310021L);
            row.createCell(3).setCellValue(29221);
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(29221);
            row.getCell(4).setCellStyle(chinese);
            row.createCell(5).setCellValue(true);
            row.createCell(6, CellType.ERROR).setCellErrorValue((byte) 42);
            row.createCell(7).setCellFormula("1+1");
            row.getCell(7).setCellValue(2);
            row.createCell(8).setCellFormula("\"a\"&\"b\"");
            row.getCell(8).setCellValue("ab");
            TestFiles.save(workbook, file);
        }
        List<Row> rows = rows(file);
        assertThat(rows).hasSize(1);
        Row row = rows.get(0);
        assertThat(row.sheet()).isEqualTo("甲");
        assertThat(row.line()).isEqualTo(5);
        assertThat(List.of(row.kind(0), row.kind(1), row.kind(2), row.kind(3), row.kind(4)))
                .containsExactly(
                        CellKind.TEXT, CellKind.BLANK, CellKind.NUMBER, CellKind.DATE_NUMBER, CellKind.DATE_NUMBER);
        assertThat(List.of(row.kind(5), row.kind(6), row.kind(7), row.kind(8), row.kind(9)))
                .containsExactly(CellKind.BOOLEAN, CellKind.ERROR, CellKind.NUMBER, CellKind.TEXT, CellKind.BLANK);
        assertThat(row.text(0)).isEqualTo("文字\r");
        assertThat(row.text(2)).isEqualTo("1.10105194912310016E17");
        assertThat(row.text(5)).isEqualTo("TRUE");
        assertThat(row.text(8)).isEqualTo("ab");
        assertThat(row.date1904()).isFalse();
    }

    @Test
    void sheets_are_read_in_workbook_order_and_hidden_ones_are_marked() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (String name : List.of("丙", "甲", "乙")) {
                TestFiles.fill(workbook.createSheet(name), List.of(List.of(name)));
            }
            workbook.setSheetOrder("乙", 0);
            workbook.setSheetHidden(workbook.getSheetIndex("甲"), true);
            TestFiles.save(workbook, file);
        }
        assertThat(rows(file)).extracting(Row::sheet).containsExactly("乙", "丙", "甲");
        assertThat(rows(file)).extracting(Row::hidden).containsExactly(false, false, true);
    }
}
