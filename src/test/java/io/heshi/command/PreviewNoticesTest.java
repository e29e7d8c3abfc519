package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.intake.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview says of a single file that the night would stop at, or tell. */
class PreviewNoticesTest {
    private static final String NOTHING = "只看这一个文件，没有会引起注意的地方。";
    private static final List<Townsfolk> TOWN = Townsfolk.of(60);

    @TempDir
    private Path folder = Path.of("");

    private String preview(String source, Path file) {
        Answer answer = Office.say("preview", source, file.toString(), "--rows", "0", "--date", "2024-12-31");
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        return answer.out();
    }

    private Path csv(String name, List<List<String>> table) throws IOException {
        return TestFiles.csv(folder, name, UTF_8, table);
    }

    /** A payroll under these headers, each row made of its person and number. */
    private static List<List<String>> payroll(BiFunction<Townsfolk, Integer, List<String>> row, String... headers) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(headers));
        for (int i = 0; i < TOWN.size(); i++) {
            table.add(row.apply(TOWN.get(i), i));
        }
        return table;
    }

    private static List<List<String>> sound() {
        return payroll((p, i) -> List.of(p.name(), p.id(), p.grossPay()), "姓名", "身份证号", "应发工资");
    }

    private static List<List<String>> whole() {
        return payroll((p, i) -> List.of(p.name(), p.id(), p.grossPay(), "第一局"), "姓名", "身份证号", "应发工资", "单位名称");
    }

    @Test
    void the_same_bytes_under_another_name_are_told() throws IOException {
        Path file = csv("pay.csv", whole());
        csv("pay (2).csv", whole());

        assertThat(preview("finance", file))
                .contains("同一文件夹中的 pay (2).csv 与本文件内容完全相同，运行时只读一份")
                .doesNotContain(NOTHING);
    }

    @Test
    void rows_that_stand_there_twice_are_told_below_the_limit_too() throws IOException {
        List<List<String>> table = new ArrayList<>(whole());
        table.add(table.get(1));

        assertThat(preview("finance", csv("pay.csv", table)))
                .contains("1 条记录与前面的记录完全相同")
                .doesNotContain("夜间运行会停下");
    }

    @Test
    void a_sheet_that_stands_there_twice_is_told_by_the_draft_and_by_its_preview() throws IOException {
        Path file = folder.resolve("pay.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            TestFiles.fill(book.createSheet("工资"), whole());
            TestFiles.fill(book.createSheet("工资 (2)"), whole());
            TestFiles.save(book, file);
        }

        String draft = Office.say("guess", file.toString()).out();

        assertThat(draft).startsWith("# 已按本定义试读这个文件：记录 120 条").contains("其中 60 条与前面的记录完全相同", "  duplicates: 5%");
        Path yaml = Files.writeString(folder.resolve("draft.yaml"), draft);
        assertThat(preview(yaml.toString(), file)).contains("夜间运行会停下");
    }

    @Test
    void a_sound_file_has_nothing_to_be_noticed_and_says_what_only_a_run_compares() throws IOException {
        assertThat(preview("finance", csv("pay.csv", whole())))
                .contains(NOTHING, "与上次")
                .doesNotContain("夜间运行会停下");
    }

    @Test
    void a_payroll_in_which_nobody_has_a_unit_is_told() throws IOException {
        assertThat(preview("finance", csv("pay.csv", sound())))
                .contains("没有一条记录给出单位")
                .doesNotContain(NOTHING);
    }

    @Test
    void a_column_that_cannot_be_read_is_told_with_its_share_examples_and_limit() throws IOException {
        List<List<String>> table = payroll(
                (p, i) -> List.of(p.name(), p.id(), p.grossPay(), i % 2 == 0 ? p.born() : "第" + i + "天"),
                "姓名",
                "身份证号",
                "应发工资",
                "出生日期");
        assertThat(preview("finance", csv("pay.csv", table)))
                .contains("夜间运行会停下: 来源 finance 的 birth_date 有 50% 的值无法识别或已损坏", "允许 20%")
                .containsPattern("birth_date 出生日期 +0% +50% +0% +第1天、第3天、第5天");
    }

    @Test
    void a_column_of_words_that_no_code_table_has_is_told_and_numbers_among_them_are_masked() throws IOException {
        List<List<String>> table =
                payroll((p, i) -> List.of(p.name(), p.id(), p.grossPay(), p.id()), "姓名", "身份证号", "应发工资", "人员状态");
        String out = preview("finance", csv("pay.csv", table));
        assertThat(out)
                .contains("夜间运行会停下: 来源 finance 的 person_status 有 100% 的词代码表中没有")
                .containsPattern("person_status 人员状态 +0% +0% +100% +539801\\*{8}")
                .doesNotContain(TOWN.get(0).id());
    }

    @Test
    void values_missing_beyond_the_limit_of_the_source_are_told() throws IOException {
        List<List<String>> table =
                payroll((p, i) -> List.of(p.name(), p.id(), i < 3 ? "" : p.grossPay()), "姓名", "身份证号", "应发工资");
        assertThat(preview("finance", csv("pay.csv", table)))
                .contains("夜间运行会停下: 来源 finance 的 gross_pay 缺失率 5%, 允许 2%")
                .containsPattern("gross_pay 应发工资 +5%");
    }

    @Test
    void rows_that_repeat_one_another_are_told() throws IOException {
        List<List<String>> table = sound();
        table.addAll(table.subList(1, 11));
        assertThat(preview("finance", csv("pay.csv", table))).contains("有 14.2857% 的记录与另一条完全相同, 允许 5%");
    }

    @Test
    void persons_who_stand_there_again_with_something_else_are_told() throws IOException {
        List<List<String>> table = sound();
        for (Townsfolk person : TOWN.subList(0, 2)) {
            table.add(List.of(person.name(), person.id(), "88.00"));
        }
        assertThat(preview("finance", csv("pay.csv", table))).contains("2 条记录说的是前面已有记录的人员、单位或事项");
    }

    @Test
    void more_misshapen_rows_than_a_run_takes_are_told_as_the_refusal_they_are() throws IOException {
        List<String> lines = new ArrayList<>(List.of("姓名,身份证号,职务,应发工资"));
        TOWN.forEach(p -> lines.add(String.join(",", p.name(), p.id(), "科员", p.grossPay())));
        lines.set(5, lines.get(5).replace("科员", "科长,党支部书记"));
        Path file = TestFiles.text(folder, "pay.csv", UTF_8, lines.toArray(String[]::new));
        assertThat(preview("finance", file)).contains("超过千分之五，未读取", "pay.csv", "第 6 行");
    }

    @Test
    void rejected_rows_are_told_with_their_share_and_most_frequent_reason() throws IOException {
        List<List<String>> table = sound();
        for (int i = 0; i < 5; i++) {
            table.add(List.of("", "", "700.00"));
        }
        assertThat(preview("finance", csv("pay.csv", table))).contains("退回 5 行，占 7.7%，多因无姓名且无身份证号");
    }

    @Test
    void a_hidden_copy_is_named() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        TestFiles.fill(workbook.createSheet("旧表"), sound().subList(0, 20));
        TestFiles.fill(workbook.createSheet("工资"), sound());
        workbook.setActiveSheet(1);
        workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
        Path file = TestFiles.save(workbook, folder.resolve("pay.xlsx"));
        assertThat(preview("finance", file)).contains("隐藏工作表“旧表”与显示的工作表表头相同，不读入（20 行）");
    }

    @Test
    void a_sheet_without_a_header_is_named() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        TestFiles.fill(workbook.createSheet("工资"), sound());
        TestFiles.fill(workbook.createSheet("续表"), List.of(List.of("甲", "1"), List.of("乙", "2")));
        Path file = TestFiles.save(workbook, folder.resolve("pay.xlsx"));
        assertThat(preview("finance", file)).contains("工作表“续表”没有认得的表头，不读入（2 行）");
    }

    @Test
    void a_second_header_in_another_order_is_told_with_its_line() throws IOException {
        List<List<String>> table = sound();
        table.add(List.of("身份证号", "姓名", "应发工资"));
        TOWN.subList(0, 3).forEach(p -> table.add(List.of(p.id(), p.name(), "1.00")));
        String out = preview("finance", csv("pay.csv", table));
        assertThat(out).contains("第 62 行另有表头，列的位置与上面不同，其后按它读").contains("表头在第 62 行 / header in row 62");
    }

    @Test
    void headers_of_a_second_block_beside_the_first_are_no_headers_that_nobody_uses() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("姓名", "身份证号", "应发工资", "备注", "姓名", "身份证号", "应发工资", "备注"));
        for (int i = 0; i < 10; i++) {
            Townsfolk left = TOWN.get(i);
            Townsfolk right = TOWN.get(i + 10);
            table.add(List.of(
                    left.name(), left.id(), left.grossPay(), "", right.name(), right.id(), right.grossPay(), ""));
        }
        assertThat(preview("finance", csv("pay.csv", table)))
                .contains("headers that nobody uses: 备注")
                .doesNotContainPattern("nobody uses:.*姓名")
                .containsPattern("记录 claim +20");
    }

    @Test
    void numbers_that_contradict_one_another_on_two_sheets_are_told() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        List<String> header = List.of("单位名称", "编制类型", "核定编制数");
        TestFiles.fill(workbook.createSheet("2024"), List.of(header, List.of("云州市档案馆", "行政编制", "20")));
        TestFiles.fill(
                workbook.createSheet("2015"),
                List.of(header, List.of("云州市档案馆", "行政编制", "19"), List.of("云州市水利局", "行政编制", "7")));
        Path file = TestFiles.save(workbook, folder.resolve("quota.xlsx"));
        assertThat(preview("quotas", file))
                .contains("有 1 个单位和编制类型写在不止一张工作表或文件里: 云州市档案馆 administrative: quota.xlsx 2015 19 / quota.xlsx 2024 20");
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_rows_is_told() throws IOException {
        List<List<String>> table = sound();
        table.add(List.of("合计", "", "12.00"));
        assertThat(preview("finance", csv("pay.csv", table)))
                .containsPattern("有 1 处合计与各行之和不符: pay.csv 第 62 行 gross_pay 写 12(\\.00)?, 实为 \\d");
    }

    @Test
    void dates_ahead_of_the_business_date_are_told_by_column() throws IOException {
        List<List<String>> table = payroll(
                (p, i) -> List.of(p.name(), p.id(), p.grossPay(), i < 4 ? "2025-02-01" : "2011-07-01"),
                "姓名",
                "身份证号",
                "应发工资",
                "入职时间");
        assertThat(preview("finance", csv("pay.csv", table)))
                .contains("unit_entry_date 进入本单位时间有 4 个日期晚于业务日期 2024-12-31");
    }

    @Test
    void a_quarter_in_one_file_is_told() throws IOException {
        List<List<String>> table = payroll(
                (p, i) -> List.of(p.name(), p.id(), p.grossPay(), "20241" + i % 3), "姓名", "身份证号", "应发工资", "发放月份");
        assertThat(preview("finance", csv("pay.csv", table))).contains("有 3 个发放月份: 2024-10、2024-11、2024-12");
    }

    @Test
    void an_old_export_is_told() throws IOException {
        assertThat(preview("finance", csv("工资202407.csv", sound())))
                .contains("夜间运行会停下: 来源 finance 的导出时点比业务日期早 153 天, 允许 70 天: 工资202407.csv（2024-07-31）");
    }

    @Test
    void what_stands_for_no_number_is_told_as_such_and_other_documents_are_counted() throws IOException {
        List<List<String>> table = sound();
        table.set(1, List.of("王伟", "待补", "700.00"));
        table.set(2, List.of("陈立新", "H10293847", "700.00"));
        String out = preview("finance", csv("pay.csv", table));
        assertThat(out)
                .contains("占位内容，不是号码 stand_in id_no")
                .doesNotContain("生僻字待核")
                .contains("1 条记录的证件不是居民身份证");
    }

    @Test
    void every_column_is_shown_with_what_is_empty_in_it() throws IOException {
        List<List<String>> table = payroll(
                (p, i) -> List.of(p.name(), p.id(), p.grossPay(), i < 15 ? "" : p.sex()), "姓名", "身份证号", "应发工资", "性别");
        assertThat(preview("finance", csv("pay.csv", table)))
                .containsPattern("sex 性别 +25% +0% +0%")
                .containsPattern("name 姓名 +0% +0% +0%");
    }

    @Test
    void the_business_date_is_that_of_the_folder_when_none_is_given() throws IOException {
        Path dated = folder.resolve("2024-12-31").resolve("finance");
        java.nio.file.Files.createDirectories(dated);
        Path file = TestFiles.csv(dated, "工资202412.csv", UTF_8, whole());
        Answer answer = Office.say("preview", "finance", file.toString(), "--rows", "0");
        assertThat(answer.out()).contains("业务日期 2024-12-31", NOTHING);
    }

    @Test
    void shares_of_a_file_read_in_part_are_said_to_be_of_that_part() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("姓名", "身份证号", "应发工资"));
        for (int i = 0; i < 10_100; i++) {
            Townsfolk person = TOWN.get(i % TOWN.size());
            table.add(Arrays.asList(person.name(), person.id(), Integer.toString(3000 + i)));
        }
        assertThat(preview("finance", csv("pay.csv", table))).contains("只看了前 10,000 行");
    }
}
