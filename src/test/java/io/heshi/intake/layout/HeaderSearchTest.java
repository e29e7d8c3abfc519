package io.heshi.intake.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.definition.HiddenRows;
import io.heshi.definition.Layout;
import io.heshi.definition.PerSheet;
import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.definition.ValueOrigin;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestFiles;
import io.heshi.intake.TestSources;
import io.heshi.intake.cleanse.RowClass;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderSearchTest {
    private static final String VALID = "11010519491231002X";
    private static final String OTHER = "440524188001010014";

    @TempDir
    Path folder;

    private TakenFile take(Source source, String... lines) throws IOException {
        return tied(TakenFile.take(TestFiles.text(folder, "a.csv", UTF_8, lines), source));
    }

    private static TakenFile tied(TakenFile taken) {
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    @Test
    void a_header_of_two_rows_is_joined_from_top_to_bottom() throws IOException {
        TakenFile taken =
                take(TestSources.payroll(), "云州市工资表,,,,,", "身份证号,姓名,工资,,,备注", ",,基本工资,津贴,应发工资,", VALID + ",甲甲,1,2,3,x");
        assertThat(taken.column("gross_pay")).containsExactly("3");
        assertThat(taken.count(RowClass.HEADER)).isEqualTo(2);
        assertThat(taken.tally().headersFound()).containsExactly("身份证号", "姓名", "工资/基本工资", "工资/津贴", "工资/应发工资", "备注");
        assertThat(taken.tally().headersUnmapped()).containsExactly("工资/基本工资", "工资/津贴", "备注");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "应发,,,,|''",
                "工资月份：2024年12月,应发,,,|''",
                ",,应发,,|3",
                "其中：在编,,应发,,|3",
                "人员,,应发,,|3",
            })
    void a_title_over_all_columns_is_no_part_of_their_headers(String above, String gross) throws IOException {
        TakenFile taken = take(TestSources.payroll(), above, "姓名,身份证号,基本,津贴,工资", "甲甲," + VALID + ",1,2,3");

        assertThat(taken.column("gross_pay")).containsExactly(gross);
        assertThat(taken.column("name")).containsExactly("甲甲");
    }

    @Test
    void merged_header_cells_are_filled_right_and_down() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("一");
            TestFiles.fill(
                    sheet,
                    List.of(
                            List.of("工资表"),
                            List.of("身份证号", "姓名", "单位", "", "应发工资"),
                            List.of("", "", "代码", "名称", ""),
                            List.of(VALID, "甲甲", "0101", "云州市财政局", "7")));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 4, 4));
            TestFiles.save(workbook, file);
        }
        TakenFile taken = tied(TakenFile.take(file, TestSources.payroll()));
        assertThat(taken.claims().get(0).mention().code()).isEqualTo("0101");
        assertThat(taken.claims().get(0).mention().name()).isEqualTo("云州市财政局");
        assertThat(taken.column("gross_pay")).containsExactly("7");
        assertThat(taken.tally().headersFound()).containsExactly("身份证号", "姓名", "单位/代码", "单位/名称", "应发工资");
        assertThat(taken.lines()).containsExactly("一:1 title", "一:2 header", "一:3 header", "一:4 claim");
    }

    @Test
    void no_row_with_data_becomes_part_of_the_header() throws IOException {
        TakenFile taken = take(TestSources.payroll(), "身份证号,姓名,单位名称,备注", VALID + ",甲甲,云州市财政局,应发工资", OTHER + ",乙乙,,");
        assertThat(taken.claims()).hasSize(2);
        assertThat(taken.column("gross_pay")).containsExactly("", "");
        TakenFile units = take(TestSources.units(), "单位名称,备注,系统", "云州市财政局,主管部门,", "云州市审计局,,政府");
        assertThat(units.claims()).hasSize(2);
    }

    @Test
    void items_below_a_known_header_belong_to_it_even_if_nothing_maps_them() throws IOException {
        TakenFile taken =
                take(TestSources.payroll(), "身份证号,姓名,应发工资,扣款,", ",,,公积金,个税", VALID + ",甲甲,3,1,1", ",乙乙,4,1,1");
        assertThat(taken.lines()).containsExactly(":1 header", ":2 header", ":3 claim", ":4 claim");
        assertThat(taken.tally().headersFound()).contains("扣款/公积金", "扣款/个税");
    }

    @Test
    void headers_of_several_rows_are_known_again_on_the_next_page_with_their_title() throws IOException {
        TakenFile taken = take(
                TestSources.payroll(),
                "云州市工资表,,,",
                "身份证号,姓名,工资,",
                ",,基本工资,应发工资",
                VALID + ",甲甲,1,2",
                "云州市工资表,,,",
                "身份证号,姓名,工资,",
                ",,基本工资,应发工资",
                OTHER + ",乙乙,1,2");
        assertThat(taken.lines())
                .containsExactly(
                        ":1 title",
                        ":2 header",
                        ":3 header",
                        ":4 claim",
                        ":5 repeated_title",
                        ":6 repeated",
                        ":7 repeated",
                        ":8 claim");
    }

    @Test
    void brackets_tell_two_columns_apart() throws IOException {
        Source source = TestSources.withColumn(
                TestSources.withColumn(TestSources.payroll(), "net_pay", from("公积金(个人)")),
                "gross_pay",
                from("公积金（单位）"));
        TakenFile taken = take(source, "身份证号,姓名,公积金（个人）,公积金 (单位)", VALID + ",甲甲,1,2");
        assertThat(taken.column("net_pay")).containsExactly("1");
        assertThat(taken.column("gross_pay")).containsExactly("2");
        TakenFile lacking = take(source, "身份证号,姓名,公积金（个人）", VALID + ",甲甲,1");
        assertThat(lacking.column("gross_pay")).containsExactly("");
    }

    @Test
    void the_second_of_two_columns_of_one_name_can_be_asked_for() throws IOException {
        Source source = TestSources.withColumn(TestSources.payroll(), "net_pay", from("公积金#2"));
        TakenFile taken = take(source, "身份证号,姓名,公积金,公积金", VALID + ",甲甲,1,2");
        assertThat(taken.column("net_pay")).containsExactly("2");
    }

    private static ValueOrigin from(String header) {
        return new ValueOrigin(new ValueOrigin.First(List.of(header)), new ValueOrigin.Unstated());
    }

    @Test
    void columns_are_joined_and_summed_and_stated() throws IOException {
        Source source = TestSources.payroll();
        source = TestSources.withColumn(
                source,
                "name",
                new ValueOrigin(new ValueOrigin.Join(List.of("姓", "名"), ""), new ValueOrigin.Unstated()));
        source = TestSources.withColumn(
                source,
                "gross_pay",
                new ValueOrigin(new ValueOrigin.Sum(List.of("基本工资", "津贴")), new ValueOrigin.Unstated()));
        source = TestSources.withColumn(
                source,
                "pay_month",
                new ValueOrigin(new ValueOrigin.NoCells(), new ValueOrigin.FileName("(\\d{4})年(\\d{1,2})月")));
        source = TestSources.withColumn(
                source,
                "unit_name",
                new ValueOrigin(new ValueOrigin.First(List.of("单位名称")), new ValueOrigin.SheetName("(.+)在职")));
        source = TestSources.withColumn(
                source, "sex", new ValueOrigin(new ValueOrigin.NoCells(), new ValueOrigin.Constant("男")));
        Path file = folder.resolve("2024年6月工资.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TestFiles.fill(
                    workbook.createSheet("财政局在职"),
                    List.of(
                            List.of("身份证号", "姓", "名", "基本工资", "津贴", "单位名称"),
                            List.of(VALID, "甲", "乙", "1,000.50", "2"),
                            List.of(OTHER, "丙", "", "3", "", "云州市审计局"),
                            List.of(OTHER, "丙", "", "三", "4")));
            TestFiles.save(workbook, file);
        }
        TakenFile taken = tied(TakenFile.take(file, source));
        assertThat(taken.column("name")).containsExactly("甲乙", "丙", "丙");
        assertThat(taken.column("gross_pay")).containsExactly("1002.50", "3", "");
        assertThat(taken.column("pay_month")).containsExactly("2024-06", "2024-06", "2024-06");
        assertThat(taken.column("sex")).containsExactly("male", "male", "male");
        assertThat(taken.claims()).extracting(claim -> claim.mention().name()).containsExactly("财政局", "云州市审计局", "财政局");
        assertThat(taken.column("value_faults").get(2)).isEqualTo("gross_pay\tbad_money\t三");
    }

    @Test
    void a_sum_without_one_of_its_columns_is_no_sum() throws IOException {
        Source source = TestSources.withColumn(
                TestSources.payroll(),
                "gross_pay",
                new ValueOrigin(new ValueOrigin.Sum(List.of("基本工资", "津贴")), new ValueOrigin.Unstated()));
        TakenFile taken = take(source, "身份证号,姓名,基本工资", VALID + ",甲甲,1");
        assertThat(taken.column("gross_pay")).containsExactly("");
        assertThat(taken.tally().headersUnmapped()).containsExactly("基本工资");
    }

    @Test
    void a_sheet_that_lacks_a_required_column_is_notes_if_another_is_whole() throws IOException {
        Path whole = workbook("a.xlsx", List.of("姓名", "单位名称"), List.of("身份证号", "姓名"));
        TakenFile taken = tied(TakenFile.take(whole, TestSources.payroll()));
        assertThat(taken.lines()).containsExactly("一:1 no_header", "一:2 no_header", "二:1 header", "二:2 claim");
        Path none = workbook("b.xlsx", List.of("姓名", "单位名称"), List.of("姓名", "单位名称"));
        assertThatThrownBy(() -> TakenFile.take(none, TestSources.payroll()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("表头缺少必需的列：id_no")
                .hasMessageContaining("一");
    }

    private Path workbook(String name, List<String> first, List<String> second) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TestFiles.fill(workbook.createSheet("一"), List.of(first, List.of("甲甲", "云州市财政局")));
            TestFiles.fill(
                    workbook.createSheet("二"),
                    List.of(second, second.contains("身份证号") ? List.of(VALID, "甲甲") : List.of("甲甲", "云州市财政局")));
            return TestFiles.save(workbook, folder.resolve(name));
        }
    }

    @Test
    void sheets_left_out_and_hidden_rows_are_accounted_for() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet pay = workbook.createSheet("工资1");
            TestFiles.fill(pay, List.of(List.of("身份证号", "姓名"), List.of(VALID, "甲甲"), List.of(OTHER, "乙乙")));
            pay.getRow(1).setZeroHeight(true);
            TestFiles.fill(workbook.createSheet("离退休"), List.of(List.of("身份证号", "姓名"), List.of(OTHER, "丙丙")));
            TestFiles.save(workbook, file);
        }
        TakenFile all = tied(TakenFile.take(file, TestSources.payroll()));
        assertThat(all.claims()).hasSize(3);
        assertThat(all.tally().hiddenLines()).isEqualTo(1);
        TakenFile some = tied(TakenFile.take(
                file, TestSources.withLayout(TestSources.payroll(), layout(List.of("工资*"), HiddenRows.SKIP))));
        assertThat(some.lines())
                .containsExactly(
                        "工资1:1 header",
                        "工资1:2 hidden_skipped",
                        "工资1:3 claim",
                        "离退休:1 sheet_not_selected",
                        "离退休:2 sheet_not_selected");
        assertThat(some.count(RowClass.SKIPPED)).isEqualTo(3);
        assertThat(some.tally().hiddenLines()).isZero();
    }

    private static Layout layout(List<String> sheets, HiddenRows hidden) {
        return new Layout(
                Optional.empty(), PerSheet.AUTO, PerSheet.AUTO, sheets, hidden, UnitRows.AUTO, Optional.empty());
    }
}
