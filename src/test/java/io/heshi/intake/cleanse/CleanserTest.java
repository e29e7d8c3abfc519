package io.heshi.intake.cleanse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Source;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanserTest {
    private static final String HEADER = "序号,身份证号,姓名,单位代码,单位名称,性别,出生日期,应发工资,公务员登记";
    private static final String VALID = "11010519491231002X";

    @TempDir
    Path folder;

    private TakenFile payroll(String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return take(TestSources.payroll(), lines);
    }

    private TakenFile take(Source source, String... lines) throws IOException {
        TakenFile taken = TakenFile.take(TestFiles.text(folder, "a.csv", UTF_8, lines), source);
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    @Test
    void a_filing_needs_a_number_or_a_unit() throws IOException {
        Source filings =
                DefinitionReader.read(Path.of("jobs")).source("filings").orElseThrow();
        TakenFile taken = take(filings, "备案号,单位名称,核准人数", "云编备〔2024〕1号,,50", "云编备〔2024〕2号,云州市财政局,1", ",,3");
        assertThat(taken.column("filing_no")).containsExactly("云编备〔2024〕1号", "云编备〔2024〕2号");
        assertThat(taken.column("approved")).containsExactly("50", "1");
        assertThat(taken.rejects()).hasSize(1);
    }

    @Test
    void cells_become_canonical_values() throws IOException {
        TakenFile taken = payroll("1,'11010519491231002x,甲 甲,0101 ,云州市财政局,男,1949年12月,\"¥5,000.5\",是");
        assertThat(taken.column("id_no")).containsExactly(VALID);
        assertThat(taken.column("person_key")).containsExactly("11010519491231002");
        assertThat(taken.column("id_fault")).containsExactly("");
        assertThat(taken.column("name")).containsExactly("甲 甲");
        assertThat(taken.column("name_key")).containsExactly("甲甲");
        assertThat(taken.column("sex")).containsExactly("male");
        assertThat(taken.column("birth_date")).containsExactly("1949-12");
        assertThat(taken.column("gross_pay")).containsExactly("5000.5");
        assertThat(taken.column("civil_servant_registered")).containsExactly("true");
        Mention mention = taken.claims().get(0).mention();
        assertThat(mention).isEqualTo(Mention.of("0101", "云州市财政局"));
        assertThat(taken.column("unit_mention")).containsExactly(Long.toString(mention.key()));
    }

    @Test
    void a_bad_optional_value_costs_no_claim() throws IOException {
        TakenFile taken = payroll("1," + VALID + ",甲甲,,,雄,不是日期,,也许", "2," + VALID + ",甲甲,—,无,NULL,19491301,/,#N/A");
        assertThat(taken.column("sex")).containsExactly("雄", "");
        assertThat(taken.column("birth_date")).containsExactly("", "");
        assertThat(taken.column("gross_pay")).containsExactly("", "");
        assertThat(taken.column("civil_servant_registered")).containsExactly("", "");
        assertThat(taken.column("unit_mention")).containsExactly("", "");
        assertThat(taken.rejects()).isEmpty();
    }

    @Test
    void pay_that_is_no_amount_is_told_and_costs_no_claim() throws IOException {
        TakenFile taken = payroll(
                "1," + VALID + ",甲甲,,,,,5千,", "2," + VALID + ",甲甲,,,,,1000000000000,", "3," + VALID + ",甲甲,,,,,#N/A,");
        assertThat(taken.reasons()).isEmpty();
        assertThat(taken.column("gross_pay")).containsExactly("", "", "");
        assertThat(taken.column("value_faults"))
                .containsExactly(
                        "gross_pay\tbad_money\t5千",
                        "gross_pay\tbad_money\t1000000000000",
                        "gross_pay\tbad_money\t#N/A");
    }

    @Test
    void a_row_of_nobody_is_rejected_with_its_cells() throws IOException {
        TakenFile taken = payroll("1,,,,男,,,5000,");
        assertThat(taken.reasons()).containsExactly("no_identity ");
        assertThat(taken.rejects().get(0).raw()).isEqualTo("1\t\t\t\t男\t\t\t5000\t");
        assertThat(taken.rejects().get(0).line()).isEqualTo(2);
    }

    @Test
    void a_damaged_number_is_kept_with_its_fault() throws IOException {
        TakenFile taken = payroll(
                "1,110105194912310021,甲甲,,,,,1,",
                "2,1.10105E+17,乙乙,,,,,1,",
                "3,,丙丙,,,,,1,",
                "4,44052418800101,,,,,,1,",
                "5,110105491231002,丁丁,,,,,1,");
        assertThat(taken.column("id_fault")).containsExactly("check_digit", "precision_lost", "missing", "length", "");
        assertThat(taken.column("id_no"))
                .containsExactly("110105194912310021", "1.10105E+17", "", "44052418800101", VALID);
        assertThat(taken.column("person_key")).containsExactly("", "", "", "", "11010519491231002");
    }

    @Test
    void a_row_that_names_nobody_is_rejected() throws IOException {
        TakenFile taken = payroll("1,,,0101,云州市财政局,男,,5000,");
        assertThat(taken.reasons()).containsExactly("no_identity ");
    }

    @Test
    void titles_repeated_headers_totals_notes_and_blanks_are_told_from_data() throws IOException {
        TakenFile taken = take(
                TestSources.payroll(),
                "云州市财政统发工资表,,,,,,,,",
                "填表单位：云州市财政局,,,,,,,单位：元,",
                "",
                HEADER,
                "1," + VALID + ",甲甲,,,,,100,",
                "本页小计,,,,,,,100,",
                HEADER.replace("姓名", "姓 名"),
                "2,440524188001010014,乙乙,,,,,200,",
                ",,,,,,,,",
                "合 计,,2人,,,,,300,",
                "总计：300,,,,,,,,",
                "制表人：王某,,审核人：赵某,,,,,,",
                "注：本表不含离退休人员,,,,,,,,",
                "以下空白,,,,,,,,",
                "制表人,,王某,,,,,,");
        assertThat(taken.places()).containsExactly(":5", ":8");
        assertThat(taken.rejects()).isEmpty();
        assertThat(taken.count(RowClass.TITLE)).isEqualTo(2);
        assertThat(taken.count(RowClass.HEADER)).isEqualTo(2);
        assertThat(taken.count(RowClass.BLANK)).isEqualTo(2);
        assertThat(taken.count(RowClass.TOTAL)).isEqualTo(3);
        assertThat(taken.count(RowClass.NOTE)).isEqualTo(4);
        assertThat(taken.tally().lines()).isEqualTo(15);
    }

    @Test
    void whoever_can_be_read_is_data_whatever_else_the_row_says() throws IOException {
        TakenFile taken = payroll(
                "合计," + VALID + ",甲甲,,,,,1,",
                "合计,,甲甲,,,,,1,",
                "注：借调,,乙乙,,,,,1,",
                "制表人,110105194912310021,丙丙,,,,,1,",
                "1,,丁丁,,综合计划局,,,1,",
                "负责人,,己己,,,,,1,",
                "1,,戊戊1,,,,,1,");
        assertThat(taken.claims()).hasSize(7);
    }

    @Test
    void a_header_without_rows_is_a_file_of_no_claims() throws IOException {
        TakenFile taken = payroll();
        assertThat(taken.claims()).isEmpty();
        assertThat(taken.count(RowClass.HEADER)).isEqualTo(1);
    }

    @Test
    void the_first_synonym_and_the_first_of_equal_headers_win() throws IOException {
        TakenFile taken = take(TestSources.payroll(), "证件号码,身份证号(必填)*,姓名,姓名", "1," + VALID + ",甲,乙");
        assertThat(taken.column("id_no")).containsExactly(VALID);
        assertThat(taken.column("name")).containsExactly("甲");
    }

    @Test
    void a_declared_header_row_is_believed() throws IOException {
        TakenFile taken = take(
                TestSources.withHeaderRow(TestSources.payroll(), 2),
                "身份证号,姓名,单位名称,应发工资",
                "身份证号,姓名,应发工资",
                VALID + ",甲,7");
        assertThat(taken.column("gross_pay")).containsExactly("7");
        assertThat(taken.count(RowClass.TITLE)).isEqualTo(1);
    }

    @Test
    void units_need_a_name_or_a_code() throws IOException {
        TakenFile taken = take(
                TestSources.units(),
                "单位代码,单位名称,主管部门,设立时间,备注",
                "0101,云州市财政局,云州市政府,1984.1,",
                ",云州市审计局,,,",
                "0103,,,,",
                ",,云州市政府,,",
                "合计,3,,,",
                ",,,,审核人：赵某");
        assertThat(taken.claims()).hasSize(3);
        assertThat(taken.column("established_date")).containsExactly("1984-01", "", "");
        assertThat(taken.reasons()).containsExactly("no_unit ");
    }

    @Test
    void quotas_need_a_count_and_their_totals_are_no_quotas() throws IOException {
        TakenFile taken = take(
                TestSources.quotas(),
                "单位代码,单位名称,编制类型,核定编制数",
                "0101,云州市财政局,行政编制,45",
                "0101,云州市财政局,事业编制,４.０",
                "0101,云州市财政局,工勤编制,若干",
                "0101,云州市财政局,工勤编制,",
                "0101,云州市财政局,参公编制,-3",
                "0101,云州市财政局,其他编制,（3）",
                "0101,云州市财政局,小计,49",
                ",合计,,49");
        assertThat(taken.column("approved")).containsExactly("45", "4");
        assertThat(taken.reasons()).hasSize(4).containsOnly("bad_number approved");
        assertThat(taken.count(RowClass.TOTAL)).isEqualTo(2);
    }

    @Test
    void numeric_cells_are_read_as_a_person_sees_them() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            XSSFSheet sheet = workbook.createSheet();
            TestFiles.fill(sheet, List.of(List.of(HEADER.split(",", -1))));
            XSSFRow lost = sheet.createRow(1);
            lost.createCell(1).setCellValue((double) 110105194912310021L);
            lost.createCell(2).setCellValue("甲甲");
            lost.createCell(3).setCellValue(1001);
            lost.createCell(5).setCellValue(1);
            lost.createCell(6).setCellValue(29221);
            lost.getCell(6).setCellStyle(date);
            lost.createCell(7).setCellValue(0.1 + 0.2);
            lost.createCell(8).setCellValue(true);
            XSSFRow old = sheet.createRow(2);
            old.createCell(1).setCellValue(110105491231002d);
            old.createCell(6).setCellValue(19491231);
            TestFiles.save(workbook, file);
        }
        TakenFile taken = TakenFile.take(file, TestSources.payroll());
        assertThat(taken.column("id_fault")).containsExactly("precision_lost", "");
        assertThat(taken.column("id_no")).containsExactly("110105194912310000", VALID);
        assertThat(taken.claims().get(0).mention().code()).isEqualTo("1001");
        assertThat(taken.column("sex")).containsExactly("male", "");
        assertThat(taken.column("birth_date")).containsExactly("1980-01-01", "1949-12-31");
        assertThat(taken.column("gross_pay")).containsExactly("0.3", "");
        assertThat(taken.column("civil_servant_registered")).containsExactly("true", "");
    }

    @Test
    void serial_days_of_a_1904_workbook_are_counted_from_1904() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            XSSFSheet sheet = workbook.createSheet();
            TestFiles.fill(sheet, List.of(List.of("身份证号", "姓名", "出生日期"), List.of(VALID, "甲甲")));
            sheet.getRow(1).createCell(2).setCellValue(29221d - 1462);
            sheet.getRow(1).getCell(2).setCellStyle(date);
            TestFiles.save(workbook, file);
        }
        assertThat(TakenFile.take(file, TestSources.payroll()).column("birth_date"))
                .containsExactly("1980-01-01");
    }

    @Test
    void characters_that_the_database_cannot_hold_are_left_out() throws IOException {
        String padding = "备注,".repeat(1200);
        TakenFile taken = take(TestSources.payroll(), "身份证号,姓名,单位名称," + padding, VALID + ",甲\0甲,云州\0市", ",,\0,x");
        assertThat(taken.column("name")).containsExactly("甲甲");
        assertThat(taken.claims().get(0).mention().name()).isEqualTo("云州市");
        assertThat(taken.rejects()).allMatch(reject -> reject.raw().indexOf(0) < 0);
    }

    @Test
    void a_sheet_without_a_header_is_all_notes_if_another_has_one() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TestFiles.fill(workbook.createSheet("说明"), List.of(List.of("填表说明"), List.of("1. 身份证号为 18 位")));
            TestFiles.fill(workbook.createSheet("一"), List.of(List.of("身份证号", "姓名"), List.of(VALID, "甲甲")));
            TestFiles.fill(
                    workbook.createSheet("二"),
                    List.of(List.of("姓名", "单位名称", "身份证号"), List.of("乙乙", "云州", "440524188001010014")));
            workbook.createSheet("空");
            TestFiles.save(workbook, file);
        }
        TakenFile taken = TakenFile.take(file, TestSources.payroll());
        assertThat(taken.places()).containsExactly("一:2", "二:2");
        assertThat(taken.column("name")).containsExactly("甲甲", "乙乙");
        assertThat(taken.count(RowClass.NOTE)).isEqualTo(2);
        assertThat(taken.tally().tiesOut()).isTrue();
    }
}
