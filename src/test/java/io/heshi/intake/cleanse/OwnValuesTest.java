package io.heshi.intake.cleanse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.FieldType;
import io.heshi.definition.Source;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that a source declares itself are read, cleaned and faulted like canonical ones of their type. */
class OwnValuesTest {
    private static final String VALID = "11010519491231002X";

    @TempDir
    Path folder;

    private static Source source(FieldType type) {
        return TestSources.withOwn(TestSources.payroll(), "mine", type, "自有列");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "TEXT|  6222 0212 3456 7890 123 |6222 0212 3456 7890 123|-",
                "TEXT|６２２２０２１２３４５６７８９０|６２２２０２１２３４５６７８９０|-",
                "TEXT|无|-|-",
                "TEXT|6.22202E+18|-|lost_digits",
                "TEXT|某路\uFFFD号|某路\uFFFD号|lost_characters",
                "DATE|2024年3月1日|2024-03-01|-",
                "DATE|198O|-|bad_date",
                "MONTH|2024-03-01|2024-03|-",
                "MONEY|¥1 234.50|1234.50|-",
                "MONEY|若干|-|bad_money",
                "INTEGER|12|12|-",
                "INTEGER|1.5|-|bad_number",
                "BOOLEAN|是|true|-",
                "BOOLEAN|也许|-|bad_boolean",
            })
    void a_cell_is_read_as_its_type_says(FieldType type, String cell, String value, String fault) throws IOException {
        TakenFile taken = TakenFile.take(
                TestFiles.text(folder, "a.csv", UTF_8, "身份证号,姓名,自有列", VALID + ",甲甲," + cell), source(type));

        assertThat(taken.column("mine")).containsExactly(value == null ? "" : value);
        assertThat(taken.column("value_faults").get(0)).startsWith(fault == null ? "" : "mine\t" + fault + "\t");
        assertThat(taken.column("value_faults").get(0).isEmpty()).isEqualTo(fault == null);
        assertThat(taken.rejects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6222021234567890123,true", "6222021234567,false", "622202123456789,false", "6222021234567000,true"})
    void an_account_that_a_number_cell_has_damaged_is_no_account(double number, boolean lost) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            TestFiles.fill(sheet, List.of(List.of("身份证号", "姓名", "自有列"), List.of(VALID, "甲甲")));
            sheet.getRow(1).createCell(2).setCellValue(number);
            TestFiles.save(workbook, file);
        }
        TakenFile taken = TakenFile.take(file, source(FieldType.TEXT));

        assertThat(taken.column("mine").get(0).isEmpty()).isEqualTo(lost);
        assertThat(taken.column("value_faults").get(0).startsWith("mine\tlost_digits"))
                .isEqualTo(lost);
    }
}
