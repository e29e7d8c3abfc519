package io.heshi.report.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped ledger, and what an office may make of it, filled. Its row 6 is repeated for every change, its row 11 for every type. */
class TemplateFillerTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final int CHANGES = 5;

    @TempDir
    Path folder;

    @Test
    void a_row_is_repeated_for_every_line_and_what_stands_below_moves_down() throws IOException {
        XSSFSheet sheet = filled(book -> {}, changes(4));
        for (int i = 0; i < 4; i++) {
            assertThat(cell(sheet, CHANGES + i, 5).getStringCellValue()).isEqualTo("原因" + i);
            assertThat(cell(sheet, CHANGES + i, 7).getNumericCellValue()).isEqualTo(i);
        }
        assertThat(cell(sheet, CHANGES + 4, 0).getStringCellValue()).isEqualTo("合计");
        assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("A10:G10"));
    }

    @Test
    void merged_cells_within_a_repeated_row_are_merged_in_each() throws IOException {
        XSSFSheet sheet =
                filled(book -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("F6:G6")), changes(3));
        assertThat(sheet.getMergedRegions())
                .contains(
                        CellRangeAddress.valueOf("F6:G6"),
                        CellRangeAddress.valueOf("F7:G7"),
                        CellRangeAddress.valueOf("F8:G8"));
    }

    @Test
    void cells_merged_over_a_repeated_row_reach_over_all_its_lines() throws IOException {
        XSSFSheet sheet = filled(
                book -> {
                    book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("M5:M7"));
                },
                changes(3));
        assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("M5:M9"));
    }

    @Test
    void lists_to_choose_from_coloured_cells_filters_and_the_print_area_go_with_their_rows() throws IOException {
        XSSFSheet sheet = filled(
                book -> {
                    XSSFSheet drawn = book.getSheetAt(0);
                    var help = drawn.getDataValidationHelper();
                    drawn.addValidationData(help.createValidation(
                            help.createExplicitListConstraint(new String[] {"是", "否"}),
                            new CellRangeAddressList(CHANGES, CHANGES, 10, 10)));
                    var colours = drawn.getSheetConditionalFormatting();
                    colours.addConditionalFormatting(
                            new CellRangeAddress[] {CellRangeAddress.valueOf("H6:H7")},
                            colours.createConditionalFormattingRule("$H6>9"));
                    drawn.setAutoFilter(CellRangeAddress.valueOf("A5:K6"));
                    book.setPrintArea(0, "$A$1:$K$13");
                },
                changes(3));
        assertThat(sheet.getDataValidations().get(0).getRegions().getCellRangeAddresses())
                .containsExactly(CellRangeAddress.valueOf("K6:K8"));
        assertThat(sheet.getSheetConditionalFormatting()
                        .getConditionalFormattingAt(0)
                        .getFormattingRanges())
                .containsExactly(CellRangeAddress.valueOf("H6:H9"));
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A5:K8");
        assertThat(sheet.getWorkbook().getPrintArea(0)).endsWith("$A$1:$K$15");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:5");
    }

    @Test
    void an_empty_list_keeps_one_row_to_be_written_in() throws IOException {
        XSSFSheet sheet = filled(book -> {}, changes(0));
        assertThat(cell(sheet, CHANGES, 5).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(cell(sheet, CHANGES + 1, 0).getStringCellValue()).isEqualTo("合计");
    }

    @Test
    void a_number_stays_a_number_and_a_day_is_one_where_the_cell_shows_days() throws IOException {
        XSSFSheet sheet = filled(
                book -> {
                    XSSFCell day = Shelf.cell(book, 0, 20, 0);
                    day.setCellValue("${date}");
                    var style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
                    day.setCellStyle(style);
                    Shelf.cell(book, 0, 20, 1).setCellValue("${date}");
                    Shelf.cell(book, 0, 20, 2).setCellValue(12.5);
                    Shelf.cell(book, 0, 20, 3).setCellValue("共 ${sum.added} 名");
                },
                changes(1));
        assertThat(cell(sheet, 20, 0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(DAY);
        assertThat(cell(sheet, 20, 1).getStringCellValue()).isEqualTo("2024-12-31");
        assertThat(cell(sheet, 20, 2).getNumericCellValue()).isEqualTo(12.5);
        assertThat(cell(sheet, 20, 3).getStringCellValue()).isEqualTo("共 7.50 名");
    }

    @Test
    void what_begins_like_a_formula_stays_text_also_when_it_is_edited() throws IOException {
        Map<String, Object> line = Map.of("reason", "=HYPERLINK(\"http://a\")", "document_no", "云编〔2024〕1号");
        XSSFSheet sheet = filled(book -> {}, List.of(line));
        assertThat(cell(sheet, CHANGES, 5).getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell(sheet, CHANGES, 5).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell(sheet, CHANGES, 6).getCellStyle().getQuotePrefixed()).isFalse();
        assertThat(cell(sheet, CHANGES, 5).getCellStyle().getBorderTop())
                .isEqualTo(cell(sheet, CHANGES, 6).getCellStyle().getBorderTop());
    }

    @Test
    void text_that_looks_like_a_placeholder_is_not_replaced() throws IOException {
        XSSFSheet sheet = filled(book -> {}, List.of(Map.of("reason", "${unit.code}")));
        assertThat(cell(sheet, CHANGES, 5).getStringCellValue()).isEqualTo("${unit.code}");
    }

    @Test
    void a_row_is_as_high_as_its_longest_text_needs() throws IOException {
        XSSFSheet sheet =
                filled(book -> {}, List.of(Map.of("reason", "短"), Map.of("reason", "机构改革中划转并入的事业编制".repeat(6))));
        assertThat(sheet.getRow(CHANGES).getHeightInPoints()).isEqualTo(22);
        assertThat(sheet.getRow(CHANGES + 1).getHeightInPoints()).isGreaterThan(60);
    }

    @Test
    void the_same_values_give_the_same_bytes_and_nothing_of_the_template_s_texts_is_left() throws IOException {
        byte[] once = Files.readAllBytes(file(book -> {}, changes(3), "a.xlsx"));
        assertThat(file(book -> {}, changes(3), "b.xlsx")).hasBinaryContent(once);
        try (var zip = new ZipFile(folder.resolve("a.xlsx").toFile())) {
            for (var entry : zip.stream().toList()) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), UTF_8))
                        .as(entry.getName())
                        .doesNotContain("${");
            }
        }
    }

    @Test
    void a_list_of_any_length_is_written_to_its_last_line() throws IOException {
        int lines = 3_000;
        Path file = folder.resolve("long.xlsx");
        new TemplateFiller(template(book -> {}), DAY)
                .fill(
                        new ReadValues(single(), (list, sink) -> {
                            for (int i = 0; i < (list.equals("changes") ? lines : 1); i++) {
                                sink.accept(Map.of("reason", "原因" + i));
                            }
                        }),
                        file);
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(in.readAllBytes(), UTF_8)).contains("原因" + (lines - 1));
        }
        assertThat(folder).isDirectoryContaining("glob:**/long.xlsx").isDirectoryNotContaining("glob:**/poi");
    }

    private XSSFSheet filled(Consumer<XSSFWorkbook> edit, List<Map<String, Object>> changes) throws IOException {
        try (var in = Files.newInputStream(file(edit, changes, "filled.xlsx"))) {
            return new XSSFWorkbook(in).getSheetAt(0);
        }
    }

    private Path file(Consumer<XSSFWorkbook> edit, List<Map<String, Object>> changes, String name) throws IOException {
        Path file = folder.resolve(name);
        new TemplateFiller(template(edit), DAY)
                .fill(
                        new ReadValues(
                                single(),
                                (list, sink) -> (list.equals("changes") ? changes : List.<Map<String, Object>>of())
                                        .forEach(sink)),
                        file);
        return file;
    }

    private static Template template(Consumer<XSSFWorkbook> edit) {
        TemplateFaults faults = new TemplateFaults("ledger.xlsx");
        return TemplateReader.read(
                        DocumentKind.LEDGER, Shelf.edited(DocumentKind.LEDGER, edit), Shelf.DEFINITIONS, faults)
                .orElseThrow(() -> new AssertionError(faults.list().toString()));
    }

    private static Map<String, Object> single() {
        Map<String, Object> single = new HashMap<>();
        single.put("unit.name", "云州市教育局");
        single.put("date", DAY);
        single.put("date.year", 2024L);
        single.put("sum.added", new BigDecimal("7.50"));
        return single;
    }

    private static List<Map<String, Object>> changes(int count) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(Map.of("reason", "原因" + i, "added", (long) i));
        }
        return changes;
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column);
    }
}
