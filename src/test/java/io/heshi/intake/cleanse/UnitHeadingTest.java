package io.heshi.intake.cleanse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitHeadingTest {
    private static final String A = "11010519491231002X";
    private static final String B = "440524188001010014";

    @TempDir
    Path folder;

    private TakenFile take(Source source, String... lines) throws IOException {
        return tied(TakenFile.take(TestFiles.text(folder, "a.csv", UTF_8, lines), source));
    }

    private static TakenFile tied(TakenFile taken) {
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    private static List<String> units(TakenFile taken) {
        return taken.claims().stream()
                .map(claim -> claim.mention().code() + "|" + claim.mention().name())
                .toList();
    }

    @Test
    void a_row_with_only_a_unit_is_the_unit_of_the_people_below_it() throws IOException {
        TakenFile taken = take(
                TestSources.payroll(),
                "序号,身份证号,姓名,应发工资",
                "云州市教育局,,,",
                "1," + A + ",甲甲,1",
                "2,,乙乙,1",
                "单位名称：云州市财政局 单位编码：101,,,",
                "1," + B + ",丙丙,1");
        assertThat(units(taken)).containsExactly("|云州市教育局", "|云州市教育局", "101|云州市财政局");
        assertThat(taken.lines()).contains(":2 unit_heading", ":5 unit_heading");
        assertThat(taken.count(RowClass.UNIT_HEADING)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "云州市财政局（9人）,,,! |云州市财政局",
                "云州市财政局 9人,,,! |云州市财政局",
                "二、云州市财政局,,,! |云州市财政局",
                "999002云州市财政局,,,! 999002|云州市财政局",
                "云州市第18中学,,,! |云州市第18中学",
                "999002,,云州市财政局,! 999002|云州市财政局",
                "单位：云州市财政局,,,2024年12月! |云州市财政局",
                ",云州市财政局,,! |云州市财政局",
            })
    void a_heading_may_be_numbered_counted_coded_or_labelled(String heading, String unit) throws IOException {
        TakenFile taken = take(
                TestSources.payroll(), "序号,身份证号,姓名,应发工资", "云州市教育局,,,", "1," + A + ",甲甲,1", heading, "1," + B + ",丙丙,1");
        assertThat(taken.reasons()).isEmpty();
        assertThat(units(taken)).containsExactly("|云州市教育局", unit);
    }

    @Test
    void a_row_that_may_have_been_a_heading_leaves_the_people_below_without_a_unit() throws IOException {
        TakenFile taken = take(
                TestSources.payroll(),
                "序号,身份证号,姓名,应发工资",
                "云州市教育局,,,",
                "1," + A + ",甲甲,1",
                "直属，含借调,,,",
                "1," + B + ",丙丙,1");
        assertThat(taken.reasons()).containsExactly("no_identity ");
        assertThat(units(taken)).containsExactly("|云州市教育局", "|");
    }

    @Test
    void a_text_across_the_columns_is_nobody_and_names_no_unit() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("表");
            TestFiles.fill(
                    sheet,
                    List.of(
                            List.of("身份证号", "姓名", "单位名称", "应发工资"),
                            List.of(A, "甲甲", "云州市教育局", "1"),
                            List.of(B, "乙乙", "", "1"),
                            List.of("共 29 人"),
                            List.of("数据以2024年12月31日为准"),
                            List.of("云州市人社局（盖章）")));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            for (int row = 3; row <= 5; row++) {
                sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 3));
            }
            TestFiles.save(workbook, file);
        }
        TakenFile taken = tied(TakenFile.take(file, TestSources.payroll()));
        assertThat(units(taken)).containsExactly("|云州市教育局", "|云州市教育局");
        assertThat(taken.reasons()).isEmpty();
        assertThat(taken.lines()).contains("表:4 remark", "表:5 banner", "表:6 signature");
    }

    @Test
    void a_person_of_whom_only_the_name_is_known_is_no_heading() throws IOException {
        TakenFile taken = take(TestSources.payroll(), "身份证号,姓名,应发工资", ",张学,", ",买买提·阿卜杜热合曼,", ",司马义买买提江,", A + ",甲甲,1");
        assertThat(taken.claims()).hasSize(4);
        assertThat(units(taken)).containsOnly("|");
    }

    @Test
    void a_sentence_a_total_or_a_last_row_is_no_heading() throws IOException {
        TakenFile taken =
                take(TestSources.payroll(), "序号,身份证号,姓名", "以上人员，工资由财政发放。,,", "教育局小计,,", "1," + A + ",甲甲", "云州市财政局,,");
        assertThat(units(taken)).containsExactly("|");
        assertThat(taken.lines())
                .containsExactly(":1 header", ":2 reject no_identity", ":3 total", ":4 claim", ":5 reject no_identity");
    }

    @Test
    void a_page_title_is_no_heading_but_a_unit_in_the_title_may_be_one_again() throws IOException {
        TakenFile taken = take(
                TestSources.payroll(),
                "云州市教育局,,",
                "工资发放花名册,,",
                "序号,身份证号,姓名",
                "云州市教育局,,",
                "1," + A + ",甲甲",
                "工资发放花名册,,",
                "序号,身份证号,姓名",
                "2," + B + ",乙乙");
        assertThat(units(taken)).containsExactly("|云州市教育局", "|云州市教育局");
        assertThat(taken.lines()).contains(":4 unit_heading", ":6 repeated_title", ":7 repeated");
    }

    @Test
    void a_sheet_with_a_column_for_the_unit_has_no_headings() throws IOException {
        TakenFile taken = take(TestSources.payroll(), "序号,身份证号,姓名,单位名称", "云州市教育局,,,", "1," + A + ",甲甲,云州市财政局");
        assertThat(units(taken)).containsExactly("|云州市财政局");
        assertThat(taken.reasons()).containsExactly("no_identity ");
    }

    @Test
    void indented_headings_are_nested() throws IOException {
        TakenFile taken = take(
                TestSources.payroll(),
                "姓名,身份证号",
                "云州市教育局,",
                "\u3000\u3000云州市第一中学,",
                "\u3000\u3000\u3000\u3000甲甲," + A,
                "\u3000\u3000乙乙," + B,
                "\u3000\u3000实验小学,",
                "\u3000\u3000\u3000\u3000丙丙,");
        assertThat(units(taken)).containsExactly("|云州市第一中学", "|云州市教育局", "|实验小学");
        assertThat(taken.column("name")).containsExactly("甲甲", "乙乙", "丙丙");
    }

    @Test
    void a_labelled_unit_above_the_header_is_the_unit_of_the_sheet() throws IOException {
        TakenFile taken = take(TestSources.payroll(), "工资表,", "单位：云州市教育局,单位：元", "身份证号,姓名,应发工资", A + ",甲甲,1");
        assertThat(units(taken)).containsExactly("|云州市教育局");
        assertThat(units(take(TestSources.payroll(), "单位：元,", "身份证号,姓名", A + ",甲甲")))
                .containsExactly("|");
        assertThat(units(take(TestSources.payroll(), "填表单位：云州市财政局,", "身份证号,姓名", A + ",甲甲")))
                .containsExactly("|");
    }

    @Test
    void a_unit_merged_down_is_the_unit_of_its_rows_and_nothing_else_is_filled() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("一");
            TestFiles.fill(
                    sheet,
                    List.of(
                            List.of("单位名称", "身份证号", "姓名", "应发工资"),
                            List.of("云州市教育局", A, "甲甲", "5"),
                            List.of("", B, "乙乙", ""),
                            List.of("", B, "丙丙", "7")));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
            TestFiles.save(workbook, file);
        }
        TakenFile taken = tied(TakenFile.take(file, TestSources.payroll()));
        assertThat(units(taken)).containsExactly("|云州市教育局", "|云州市教育局", "|");
        assertThat(taken.column("gross_pay")).containsExactly("5", "", "7");
        Source column = TestSources.withLayout(TestSources.payroll(), TestSources.units(UnitRows.COLUMN));
        assertThat(units(tied(TakenFile.take(file, column)))).containsExactly("|云州市教育局", "|", "|");
    }

    @Test
    void only_where_it_is_declared_a_blank_unit_takes_the_one_above() throws IOException {
        String[] lines = {
            "单位代码,单位名称,身份证号,姓名", "101,云州市教育局," + A + ",甲甲", ",," + B + ",乙乙", ",,,丙丙", ",,,", ",," + B + ",丁丁"
        };
        assertThat(units(take(TestSources.payroll(), lines))).containsExactly("101|云州市教育局", "|", "|", "|");
        Source filled = TestSources.withLayout(TestSources.payroll(), TestSources.units(UnitRows.FILL_DOWN));
        assertThat(units(take(filled, lines))).containsExactly("101|云州市教育局", "101|云州市教育局", "101|云州市教育局", "|");
    }
}
