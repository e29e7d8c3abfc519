package io.heshi.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.definition.InvalidDefinitions;
import io.heshi.definition.Source;
import io.heshi.definition.read.SourceDraft;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the header stands and how many rows it has may be said sheet by sheet and file by file; the others are found out. */
class HeaderPerSheetTest {
    private static final String A = "11010519491231002X";
    private static final String B = "440524188001010014";

    @TempDir
    Path folder;

    private static Source source(String layout) {
        return SourceDraft.of("pay.yaml", """
                source: pay
                title: {zh: 工资, en: Pay}
                claims: person
                from: {files: "pay/*"}
                layout: %s
                columns: {id_no: [身份证号], name: [姓名], gross_pay: [应发, 工资/应发]}
                required_columns: [id_no, name]
                """.formatted(layout), Map.of());
    }

    /** The header of 在职 stands below the rows that are searched; that of 退休 would be taken for two rows. */
    private Path workbook() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        List<List<String>> active = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> active.add(List.of("填表说明")));
        active.add(List.of("姓名", "身份证号", "应发"));
        active.add(List.of("甲", A, "5000"));
        TestFiles.fill(workbook.createSheet("在职"), active);
        TestFiles.fill(workbook.createSheet("退休"), twoRows());
        return TestFiles.save(workbook, folder.resolve("一月.xlsx"));
    }

    private static List<List<String>> twoRows() {
        return List.of(List.of("姓名", "身份证号", "工资"), List.of("", "", "应发"), List.of("乙", B, "4000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{header: {在职: 21}, header_rows: {退休: 1}}",
                "{header: {在*: 21}, header_rows: {退休: 1, '*': 1}}",
                "{header: {在职: 21, 退休: auto}, header_rows: {一月.xlsx: 1, 在职: 1}}",
                "{header: {'一月*': 1, 在职: 21}, header_rows: {退休: 1, 在*: 1, 一月.XLSX: 2}}",
                "{header: {'pay/*': 3, 在职: 21}, header_rows: {退休: 1}}"
            })
    void each_sheet_goes_by_its_own(String layout) throws IOException {
        TakenFile taken = TakenFile.take(workbook(), source(layout));

        assertThat(taken.column("name")).containsExactly("甲", "乙");
        assertThat(taken.column("gross_pay")).containsExactly("5000", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{header_rows: {'pay*.csv': 1}} | false",
                "{header_rows: {'other*.csv': 1}} | true",
                "{header_rows: {'*': 1, pay.csv: 2}} | false",
                "{header_rows: {pay.csv: auto, '*': 1}} | true"
            })
    void a_text_file_goes_by_its_name_and_the_first_that_fits(String layout, boolean found) throws IOException {
        Path file = TestFiles.csv(folder, "pay.csv", StandardCharsets.UTF_8, twoRows());

        TakenFile taken = TakenFile.take(file, source(layout));

        assertThat(taken.column("gross_pay").contains("4000")).isEqualTo(found);
    }

    @Test
    void what_is_no_number_of_rows_is_told_with_its_line() {
        assertThatThrownBy(() -> source("{header_rows: {在职: 4}, header: {退休: x}}"))
                .isInstanceOf(InvalidDefinitions.class)
                .hasMessageContaining("pay.yaml:5")
                .hasMessageContaining("header_rows.在职")
                .hasMessageContaining("header.退休");
    }
}
