package io.heshi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which exports are messy, one by one. Merged cells, headers of several rows and wide tables have tests of their own. */
class MessyFilesTest {
    private static final String VALID = "11010519491231002X";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    /**
     * A text file in one of those ways.
     *
     * @param column the column looked at
     * @param said what the claims say in it, in order
     */
    record Messy(String problem, Charset charset, List<String> lines, String column, List<String> said) {
        @Override
        public String toString() {
            return problem;
        }
    }

    private static Messy cell(String problem, String header, String cell, String column, String said) {
        return new Messy(problem, UTF_8, List.of("身份证号,姓名," + header, VALID + ",甲甲," + cell), column, List.of(said));
    }

    private static Messy id(String problem, String cell, String said, String fault) {
        return new Messy(
                problem,
                UTF_8,
                List.of("身份证号,姓名", cell + ",甲甲"),
                "id_no",
                List.of(said + (fault.isEmpty() ? "" : " " + fault)));
    }

    private static Messy name(String problem, String written, String key) {
        return new Messy(problem, UTF_8, List.of("身份证号,姓名", VALID + "," + written), "name_key", List.of(key));
    }

    static Stream<Messy> ways() {
        return Stream.of(
                new Messy(
                        "GBK without a mark", GB18030, List.of("身份证号,姓名,性别", VALID + ",甲甲,男"), "sex", List.of("male")),
                new Messy("UTF-8 with a mark", UTF_8, List.of("\uFEFF身份证号,姓名", VALID + ",甲甲"), "name", List.of("甲甲")),
                new Messy(
                        "a rare character in GB18030",
                        GB18030,
                        List.of("身份证号,姓名", VALID + ",䶮𫰡"),
                        "name",
                        List.of("䶮𫰡")),
                new Messy("a quoted line break", UTF_8, List.of("身份证号,\"姓\n名\"", VALID + ",甲甲"), "name", List.of("甲甲")),
                name("a private-use character of GBK", "张\uE863", "张䶮"),
                name("a character outside the plane", "王𫰡", "王𫰡"),
                name("a dot in the old form", "买买提•热合曼", "买买提热合曼"),
                name("a dot in the right form", "买买提·热合曼", "买买提热合曼"),
                name("a dot full width", "买买提．热合曼", "买买提热合曼"),
                name("a space for a dot", "买买提 热合曼", "买买提热合曼"),
                name("blanks inside a name", "杨\u3000俊\u00A0", "杨俊"),
                name("invisible marks", "\u200B杨\uFEFF俊", "杨俊"),
                name("full width in a name", "ＡＢ", "AB"),
                id("an apostrophe", "'" + VALID, VALID, ""),
                id("a formula of text", "\"=\"\"" + VALID + "\"\"\"", VALID, ""),
                id("a trailing tab", VALID + "\t", VALID, ""),
                id("full width digits", "１１０１０５１９４９１２３１００２Ｘ", VALID, ""),
                id("a small x", "11010519491231002x", VALID, ""),
                id("blanks between groups", "110105 19491231 002X", VALID, ""),
                id("the old 15 digits", "110105491231002", VALID, ""),
                id("scientific notation", "1.10105E+17", "1.10105E+17", "precision_lost"),
                id("the last digits lost", "110105194912310000", "110105194912310000", "precision_lost"),
                id("a wrong check digit", "110105194912310021", "110105194912310021", "check_digit"),
                id("a date that is none", "11010519491331002X", "11010519491331002X", "birth_date"),
                id("too few digits", "1101051949123100", "1101051949123100", "length"),
                cell("YYYYMM", "出生日期", "198001", "birth_date", "1980-01"),
                cell("YYYYMMDD", "出生日期", "19800101", "birth_date", "1980-01-01"),
                cell("dots", "出生日期", "1980.01", "birth_date", "1980-01"),
                cell("one digit in text", "出生日期", "1980.1", "birth_date", "1980-01"),
                cell("hyphens", "出生日期", "1980-1-1", "birth_date", "1980-01-01"),
                cell("slashes", "出生日期", "1980/1", "birth_date", "1980-01"),
                cell("Chinese month", "出生日期", "1980年1月", "birth_date", "1980-01"),
                cell("Chinese day", "出生日期", "１９８０年1月1日", "birth_date", "1980-01-01"),
                cell("a serial in text", "出生日期", "29221", "birth_date", "1980-01-01"),
                cell("the next serial", "出生日期", "45200", "birth_date", "2023-10-01"),
                cell("a time behind", "出生日期", "1980-01-01 00:00:00", "birth_date", "1980-01-01"),
                cell("thousands", "应发工资", "\"1,234.50\"", "gross_pay", "1234.50"),
                cell("a sign of money", "应发工资", "￥1234.5元", "gross_pay", "1234.5"),
                cell("a negative in brackets", "应发工资", "（50）", "gross_pay", "-50"),
                cell("full width money", "应发工资", "１，２３４．５", "gross_pay", "1234.5"),
                cell("VFP nothing", "应发工资", ".NULL.", "gross_pay", ""),
                cell("NULL", "应发工资", "NULL", "gross_pay", ""),
                cell("无", "出生日期", "无", "birth_date", ""),
                cell("a dash", "出生日期", "—", "birth_date", ""),
                cell("two dashes", "出生日期", "——", "birth_date", ""),
                cell("a slash", "出生日期", "/", "birth_date", ""),
                cell("不详", "出生日期", "不详", "birth_date", ""),
                cell("a yes", "公务员登记", "是", "civil_servant_registered", "true"),
                cell("a tick", "公务员登记", "√", "civil_servant_registered", "true"),
                cell("a code by number", "性别", "2", "sex", "female"),
                cell("a code full width", "性别", "１", "sex", "male"),
                new Messy(
                        "titles, a sample row, instructions, numbers of columns, totals, notes and signatures",
                        UTF_8,
                        List.of(
                                "云州市工资表,,,",
                                "填表单位：某,,,单位：元",
                                "序号,身份证号*,姓 名：,应发工资（元）",
                                "必填,18位,文本,格式：0.00",
                                "甲,乙,丙,1",
                                "1,2,3,4",
                                "示例," + VALID + ",张三,100",
                                "填写说明：身份证号为 18 位,,,",
                                "1," + VALID + ",甲甲,100",
                                "本页合计,,,100",
                                "云州市工资表,,,",
                                "序号,身份证号*,姓 名：,应发工资（元）",
                                "2,440524188001010014,乙乙,200",
                                ",,,",
                                "合 计,,,300",
                                "制表人：某,,审核人：某,",
                                "注：不含离退休,,,",
                                "第1页,,,",
                                "以下空白,,,"),
                        "name",
                        List.of("甲甲", "乙乙")),
                new Messy(
                        "two columns of one name",
                        UTF_8,
                        List.of("身份证号,姓名,应发工资,备注,应发工资", VALID + ",甲甲,1,x,2"),
                        "gross_pay",
                        List.of("1")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_messy_file_says_what_it_means(Messy messy) throws IOException {
        TakenFile taken = TakenFile.take(
                TestFiles.text(folder, "a.csv", messy.charset(), messy.lines().toArray(String[]::new)),
                TestSources.payroll());
        assertThat(taken.tally().tiesOut()).isTrue();
        assertThat(taken.rejects()).isEmpty();
        List<String> said = taken.column(messy.column());
        if (messy.column().equals("id_no")) {
            assertThat(List.of((said.get(0) + " " + taken.column("id_fault").get(0)).strip()))
                    .isEqualTo(messy.said());
        } else {
            assertThat(said).isEqualTo(messy.said());
        }
    }

    @Test
    void each_row_of_a_messy_sheet_is_accounted_for_with_its_reason() throws IOException {
        Messy all = ways().filter(way -> way.problem().startsWith("titles"))
                .findFirst()
                .orElseThrow();
        TakenFile taken = TakenFile.take(
                TestFiles.text(folder, "a.csv", UTF_8, all.lines().toArray(String[]::new)), TestSources.payroll());
        assertThat(taken.lines())
                .containsExactly(
                        ":1 title",
                        ":2 title",
                        ":3 header",
                        ":4 instructions",
                        ":5 column_numbers",
                        ":6 column_numbers",
                        ":7 sample_row",
                        ":8 instructions",
                        ":9 claim",
                        ":10 page_total",
                        ":11 repeated_title",
                        ":12 repeated",
                        ":13 claim",
                        ":14 blank",
                        ":15 total",
                        ":16 signature",
                        ":17 remark",
                        ":18 remark",
                        ":19 rest_empty");
        assertThat(taken.totals()).containsExactly("10 gross_pay 100 100 0", "15 gross_pay 300 300 0");
    }

    @Test
    void whoever_is_called_like_a_sample_or_an_organization_stays_a_person() throws IOException {
        TakenFile taken = TakenFile.take(
                TestFiles.text(
                        folder,
                        "a.csv",
                        UTF_8,
                        "身份证号,姓名,单位名称",
                        VALID + ",范例,云州市财政局",
                        ",示范,云州市财政局",
                        ",王中心,云州市财政局",
                        ",甲,云州市财政局"),
                TestSources.payroll());
        assertThat(taken.column("name")).containsExactly("范例", "示范", "王中心", "甲");
    }

    @Test
    void numeric_cells_keep_what_a_spreadsheet_shows() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            XSSFSheet sheet = workbook.createSheet();
            TestFiles.fill(sheet, List.of(List.of("身份证号", "姓名", "单位代码", "出生日期", "应发工资")));
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue(110105491231002d);
            row.createCell(1).setCellValue("甲");
            row.createCell(2).setCellValue(101);
            row.createCell(3).setCellValue(1980.01);
            row.createCell(4).setCellValue(1234.5);
            XSSFRow lost = sheet.createRow(2);
            lost.createCell(0).setCellValue((double) 110105194912310021L);
            lost.createCell(2).setCellValue("0101");
            lost.createCell(3).setCellValue(29221);
            lost.getCell(3).setCellStyle(date);
            TestFiles.save(workbook, file);
        }
        TakenFile taken = TakenFile.take(file, TestSources.payroll());
        assertThat(taken.column("id_no")).containsExactly(VALID, "110105194912310000");
        assertThat(taken.column("id_fault")).containsExactly("", "precision_lost");
        assertThat(taken.column("birth_date")).containsExactly("1980-01", "1980-01-01");
        assertThat(taken.column("gross_pay")).containsExactly("1234.5", "");
        assertThat(taken.claims()).extracting(claim -> claim.mention().code()).containsExactly("101", "0101");
    }

    @Test
    void indented_names_of_units_are_stripped() throws IOException {
        Source units = TestSources.units();
        TakenFile taken = TakenFile.take(
                TestFiles.text(folder, "a.csv", UTF_8, "单位代码,单位名称,主管部门", "01,云州市教育局,", "0101,\u3000\u3000云州市第一中学,"),
                units);
        assertThat(taken.claims()).extracting(claim -> claim.mention().name()).containsExactly("云州市教育局", "云州市第一中学");
    }
}
