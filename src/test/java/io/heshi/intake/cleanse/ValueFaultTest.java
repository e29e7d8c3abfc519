package io.heshi.intake.cleanse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFaultTest {
    private static final String VALID = "11010519491231002X";
    // Born in January 1980 and in October 1980.
    private static final String JANUARY = "110105198001150019";
    private static final String OCTOBER = "110105198010150029";

    @TempDir
    Path folder;

    private TakenFile take(String... lines) throws IOException {
        return TakenFile.take(TestFiles.text(folder, "a.csv", UTF_8, lines), TestSources.payroll());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "出生日期|198O|birth_date;bad_date;198O",
                "出生日期|19801301|birth_date;bad_date;19801301",
                "性别|雄|sex;unknown_code;雄",
                "公务员登记|也许|civil_servant_registered;bad_boolean;也许",
                "单位名称|云州市\uFFFD局|unit_name;lost_characters;云州市\uFFFD局",
                "出生日期|无|",
                "出生日期|.NULL.|",
                "性别|——|",
                "出生日期|1980.1|",
                "公务员登记|不详|",
            })
    void a_bad_value_is_noted_and_costs_no_claim(String header, String cell, String fault) throws IOException {
        TakenFile taken = take("身份证号,姓名," + header, VALID + ",甲甲," + cell);
        assertThat(taken.column("value_faults")).containsExactly(fault == null ? "" : fault.replace(';', '\t'));
        assertThat(taken.rejects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "张?明,stand_in",
        "张□明,stand_in",
        "张yue明,stand_in",
        "张\uFFFD明,lost_characters",
        "张\uE000明,pua",
        "张\uE863明,",
        "张三,",
        "买买提·热合曼,",
        "𫰡䶮,",
        "张伟A,"
    })
    void a_name_with_characters_in_place_of_others_is_noted(String name, String reason) throws IOException {
        TakenFile taken = take("身份证号,姓名", VALID + "," + name);
        assertThat(taken.column("name")).containsExactly(name);
        assertThat(taken.column("value_faults")).containsExactly(reason == null ? "" : "name\t" + reason + "\t" + name);
    }

    @Test
    void several_faults_stand_line_by_line_and_raw_text_is_cut() throws IOException {
        TakenFile taken = take("身份证号,姓名,性别,出生日期", VALID + ",甲甲,雄,\"不是\n日期" + "啊".repeat(60) + "\"");
        assertThat(taken.column("value_faults"))
                .containsExactly("sex\tunknown_code\t雄\nbirth_date\tbad_date\t不是 日期" + "啊".repeat(35));
    }

    @Test
    void a_number_1980_1_is_the_january_or_october_of_the_id_number() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            TestFiles.fill(
                    sheet,
                    List.of(
                            List.of("身份证号", "姓名", "出生日期"),
                            List.of(JANUARY, "甲"),
                            List.of(OCTOBER, "乙"),
                            List.of(VALID, "丙"),
                            List.of("", "丁"),
                            List.of(OCTOBER, "戊")));
            for (int i = 1; i <= 5; i++) {
                sheet.getRow(i).createCell(2).setCellValue(i == 5 ? 1980.11 : 1980.1);
            }
            TestFiles.save(workbook, file);
        }
        TakenFile taken = TakenFile.take(file, TestSources.payroll());
        assertThat(taken.column("id_fault")).containsExactly("", "", "", "missing", "");
        assertThat(taken.column("birth_date")).containsExactly("1980-01", "1980-10", "1980", "1980", "1980-11");
        assertThat(taken.column("value_faults"))
                .containsExactly(
                        "", "", "birth_date\tambiguous_month\t1980.1", "birth_date\tambiguous_month\t1980.1", "");
    }

    @Test
    void a_failed_formula_is_noted_unless_it_says_that_there_is_nothing() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            TestFiles.fill(sheet, List.of(List.of("身份证号", "姓名", "出生日期", "性别"), List.of(VALID, "甲")));
            XSSFRow row = sheet.getRow(1);
            row.createCell(2, CellType.ERROR).setCellErrorValue((byte) 23);
            row.createCell(3, CellType.ERROR).setCellErrorValue((byte) 42);
            TestFiles.save(workbook, file);
        }
        TakenFile taken = TakenFile.take(file, TestSources.payroll());
        assertThat(taken.column("value_faults")).containsExactly("birth_date\tformula_error\t#REF!");
    }

    @ParameterizedTest
    @CsvSource({"应发工资（万元）,1.23456,12345.60", "应发工资（万元）,0.5万元,5000", "应发工资(元),1.23,1.23", "应发工资,1.23,1.23"})
    void a_header_in_ten_thousands_multiplies(String header, String cell, String pay) throws IOException {
        TakenFile taken = take("身份证号,姓名," + header, VALID + ",甲甲," + cell);
        assertThat(taken.column("gross_pay"))
                .singleElement()
                .satisfies(value -> assertThat(new java.math.BigDecimal(value)).isEqualByComparingTo(pay));
    }

    @Test
    void a_row_above_the_header_may_say_ten_thousands() throws IOException {
        TakenFile taken = take("工资表,单位：万元,", "身份证号,姓名,应发工资", VALID + ",甲甲,0.5");
        assertThat(taken.column("gross_pay")).containsExactly("5000");
        assertThat(taken.lines()).first().isEqualTo(":1 title_ten_thousand_yuan");
        TakenFile unclear = take("单位：万元,单位：元,", "身份证号,姓名,应发工资", VALID + ",甲甲,0.5");
        assertThat(unclear.column("value_faults")).containsExactly("gross_pay\tunclear_money_unit\t0.5");
    }
}
