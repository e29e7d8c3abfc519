package io.heshi.table.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.table.CellKind;
import io.heshi.table.MergedRow;
import io.heshi.table.ReadFile;
import io.heshi.table.Row;
import io.heshi.testing.exports.XlsFile;
import io.heshi.testing.exports.XlsxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergedCellsTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("标题", "", "", ""),
            List.of("单位", "姓名", "工资", ""),
            List.of("", "", "岗位", "薪级"),
            List.of("教育局", "甲", "1", "2"),
            List.of("", "乙", "3", "4"),
            List.of("", "丙", "5", "6"),
            List.of("财政局", "丁", "7", "8"));
    private static final List<String> MERGED = List.of("A4:A6", "A1:D1", "C2:D2", "A2:A3", "B2:B3");

    @TempDir
    Path folder;

    private Path write(String format) throws IOException {
        return switch (format) {
            case "xlsx" -> XlsxFile.write(folder.resolve("a.xlsx"), "表", ROWS, MERGED);
            case "xls" -> XlsFile.write(folder.resolve("a.xls"), "表", ROWS, MERGED);
            case "html" -> Files.writeString(folder.resolve("a.xls"), """
                    <table><tr><td colspan=4>标题</td></tr>
                    <tr><td rowspan=2>单位<td rowspan=2>姓名<td colspan=2>工资</tr>
                    <tr><td>岗位<td>薪级
                    <tr><td rowspan="3">教育局</td><td>甲</td><td>1</td><td>2</td></tr>
                    <tr><td>乙</td><td>3</td><td>4</td></tr>
                    <tr><td>丙</td><td>5</td><td>6</td></tr>
                    <tr><td>财政局</td><td>丁</td><td>7</td><td>8</td></tr></table>
                    """);
            default -> Files.writeString(folder.resolve("a.xml"), """
                    <?xml version="1.0"?>
                    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                    <Worksheet ss:Name="表"><Table>
                    <Row><Cell ss:MergeAcross="3"><Data ss:Type="String">标题</Data></Cell></Row>
                    <Row><Cell ss:MergeDown="1"><Data ss:Type="String">单位</Data></Cell>
                    <Cell ss:MergeDown="1"><Data ss:Type="String">姓名</Data></Cell>
                    <Cell ss:MergeAcross="1"><Data ss:Type="String">工资</Data></Cell></Row>
                    <Row><Cell ss:Index="3"><Data ss:Type="String">岗位</Data></Cell><Cell><Data ss:Type="String">薪级</Data></Cell></Row>
                    <Row><Cell ss:MergeDown="2"><Data ss:Type="String">教育局</Data></Cell><Cell><Data ss:Type="String">甲</Data></Cell>
                    <Cell><Data ss:Type="String">1</Data></Cell><Cell><Data ss:Type="String">2</Data></Cell></Row>
                    <Row><Cell ss:Index="2"><Data ss:Type="String">乙</Data></Cell><Cell><Data ss:Type="String">3</Data></Cell>
                    <Cell><Data ss:Type="String">4</Data></Cell></Row>
                    <Row><Cell ss:Index="2"><Data ss:Type="String">丙</Data></Cell><Cell><Data ss:Type="String">5</Data></Cell>
                    <Cell><Data ss:Type="String">6</Data></Cell></Row>
                    <Row><Cell><Data ss:Type="String">财政局</Data></Cell><Cell><Data ss:Type="String">丁</Data></Cell>
                    <Cell><Data ss:Type="String">7</Data></Cell><Cell><Data ss:Type="String">8</Data></Cell></Row>
                    </Table></Worksheet></Workbook>
                    """);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "html", "xml"})
    void a_merged_region_shows_its_first_cell_everywhere_and_the_file_is_told_as_it_is(String format)
            throws IOException {
        List<Row> rows = ReadFile.rows(write(format));
        assertThat(rows.stream().map(ReadFile::filled))
                .containsExactly(
                        List.of("标题", "标题", "标题", "标题"),
                        List.of("单位", "姓名", "工资", "工资"),
                        List.of("单位", "姓名", "岗位", "薪级"),
                        List.of("教育局", "甲", "1", "2"),
                        List.of("教育局", "乙", "3", "4"),
                        List.of("教育局", "丙", "5", "6"),
                        List.of("财政局", "丁", "7", "8"));
        assertThat(rows.get(4).text(0)).isEmpty();
        assertThat(rows.get(4).kind(0)).isEqualTo(CellKind.BLANK);
        assertThat(rows.get(4).filledKind(0)).isEqualTo(CellKind.TEXT);
        assertThat(rows.get(0).size()).isEqualTo(1);
        assertThat(rows.get(0).filledSize()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void many_merged_regions_are_filled_as_the_workbook_model_has_them(long seed) throws IOException {
        Random random = new Random(seed);
        boolean old = seed % 2 == 0;
        Path file = folder.resolve("m.bin");
        List<List<String>> expected = new ArrayList<>();
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            String[][] texts = new String[60][20];
            for (int r = 0; r < 60; r++) {
                for (int c = 0; c < 20; c++) {
                    texts[r][c] = "";
                    if (random.nextInt(3) == 0 || c == 19) {
                        texts[r][c] = r + "/" + c;
                    }
                }
            }
            boolean[][] taken = new boolean[60][20];
            String[][] filled = new String[60][];
            for (int r = 0; r < 60; r++) {
                filled[r] = texts[r].clone();
            }
            for (int i = 0; i < 80; i++) {
                int top = random.nextInt(58);
                int left = random.nextInt(18);
                int bottom = Math.min(59, top + random.nextInt(8));
                int right = Math.min(18, left + random.nextInt(4));
                boolean free = top != bottom || left != right;
                for (int r = top; r <= bottom; r++) {
                    for (int c = left; c <= right; c++) {
                        free &= !taken[r][c];
                    }
                }
                if (free) {
                    sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
                    for (int r = top; r <= bottom; r++) {
                        for (int c = left; c <= right; c++) {
                            taken[r][c] = true;
                            filled[r][c] = texts[top][left];
                        }
                    }
                }
            }
            for (int r = 0; r < 60; r++) {
                for (int c = 0; c < 20; c++) {
                    if (!texts[r][c].isEmpty()) {
                        org.apache.poi.ss.usermodel.Row row =
                                sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
                        row.createCell(c).setCellValue(texts[r][c]);
                    }
                }
                expected.add(List.of(filled[r]));
            }
            XlsFile.save(workbook, file);
        }
        assertThat(ReadFile.rows(file).stream().map(ReadFile::filled)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void indents_hidden_rows_and_hidden_sheets_are_told(boolean old) throws IOException {
        Path file = folder.resolve("i.bin");
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            CellStyle style = workbook.createCellStyle();
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 3);
            Sheet sheet = workbook.createSheet("甲");
            sheet.createRow(0).createCell(0).setCellValue("一");
            sheet.createRow(1).createCell(0).setCellValue("　 二");
            sheet.createRow(2).createCell(1).setCellValue("三");
            sheet.getRow(2).getCell(1).setCellStyle(style);
            sheet.getRow(1).setZeroHeight(true);
            workbook.createSheet("乙").createRow(0).createCell(0).setCellValue("四");
            workbook.setSheetHidden(1, true);
            XlsFile.save(workbook, file);
        }
        List<Row> rows = ReadFile.rows(file);
        assertThat(rows).extracting(row -> row.indent(0)).containsExactly(0, 3, 0, 0);
        assertThat(rows.get(2).indent(1)).isEqualTo(6);
        assertThat(rows.get(2).indent(900)).isZero();
        assertThat(rows).extracting(Row::hidden).containsExactly(false, true, false, true);
    }

    @Test
    void a_region_whose_first_row_the_sheet_leaves_out_shows_nothing() {
        MergedCells merged = new MergedCells();
        merged.open(3, 0, 6, 1);
        String[] texts = {"", ""};
        CellKind[] kinds = {CellKind.BLANK, CellKind.BLANK};
        MergedRow row = merged.row(5, texts, kinds, 2);
        assertThat(row.text(row.at(1))).isEmpty();
        assertThat(merged.row(7, texts, kinds, 2)).isSameAs(MergedRow.NONE);
    }
}
