package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import io.heshi.ledger.Due;
import io.heshi.ledger.Verdict;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of what is overdue, has come back, is cleared, and of the months, after nights with decisions between them. */
@Tag("slow")
class AnswerSheetsTest {
    /** Said when all nights are over. */
    private static final AnsweredTown.Word LONGER =
            new AnsweredTown.Word("", "2024-04-01", 1, "甲某", Verdict.CONFIRMED, "2024-04-30", "宽限一月");

    @TempDir
    private static Path nights;

    @TempDir
    private Path folder;

    private static TestDatabase found;
    private static Path workbook;
    private static List<String> beforeLast;
    private static Map<Long, Integer> persons;

    @BeforeAll
    static void find() throws IOException {
        Night night = new Night(nights);
        for (String date : AnsweredTown.NIGHTS.subList(0, 4)) {
            AnsweredTown.go(night, date);
        }
        beforeLast = monthRows(night.reports(AnsweredTown.THIRD).resolve("workbook.xlsx"));
        AnsweredTown.go(night, AnsweredTown.FOURTH);
        workbook = night.reports(AnsweredTown.FOURTH).resolve("workbook.xlsx");
        persons = AnsweredTown.numbers(night);
        found = night.leave();
    }

    @AfterAll
    static void drop() {
        found.close();
    }

    @Test
    void overdue_are_those_past_their_day_the_longest_first() throws IOException {
        assertThat(rows("超期未报", "问题编号", "答复人（单位）", "状态", "核实意见", "核实人", "填写日期", "时限或有效期", "超期天数"))
                .containsExactly(
                        "1|第二局|属实，整改中|属实|甲某|2024-01-02|2024-01-15|74",
                        "5|第二局|待处理|合规特殊|乙某|2024-01-09|2024-02-15|43",
                        "2|第一局|返回|属实|甲某|2024-01-03|2024-02-28|30",
                        "9|第二局|待处理|合规特殊|甲某|2024-01-11|2024-03-01|28",
                        "6|养老科|属实，整改中|属实|甲某|2024-05-06|2024-03-29|0");
        assertThat(text("超期未报")).contains("的 5 件，其中已超期 4 件");
    }

    @Test
    void overdue_are_those_of_the_command() throws IOException {
        try (Night night = new Night(folder, found.copy())) {
            assertThat(rows("超期未报", "问题编号", "时限或有效期"))
                    .containsExactlyElementsOf(new Due(night.database.dataSource())
                            .by(AnsweredTown.END).stream()
                                    .map(item -> persons.get(item.number()) + "|" + item.until())
                                    .toList());
        }
    }

    @Test
    void returned_is_what_was_declared_and_found_again() throws IOException {
        assertThat(rows("返回", "问题编号", "报整改日期", "报整改人", "整改说明", "再次查到", "返回次数", "时限或有效期"))
                .containsExactly("2|2024-03-04|甲某|再次退款|2024-03-29|2|2024-02-28");
    }

    /** What was approved is not among them, also when its day has passed. */
    @Test
    void what_waits_for_approval_is_what_was_called_a_special_case_and_is_not_approved() throws IOException {
        assertThat(rows("待复核", "问题编号", "状态", "核实意见", "核实人", "填写日期", "批准文号", "有效期至", "待复核天数"))
                .containsExactly("9|待处理|合规特殊|甲某|2024-01-11|云编〔2024〕7号|2024-03-01|78");
    }

    /** Who was cleared in another year, or is there again, is not among them. */
    @Test
    void cleared_are_those_of_the_year_with_the_files_of_what_was_said() throws IOException {
        assertThat(rows("销号台账", "问题编号", "发现日期", "销号日期", "用时（天）", "销号前状态", "核实意见", "填写日期", "核实说明", "附件"))
                .containsExactly(
                        "11|2024-02-28|2024-03-29|30|属实，整改中|属实|2024-03-05|尽快登记|",
                        "4|2023-12-28|2024-02-28|62|已说明|不属实|2024-01-05|借调在外|",
                        "3|2023-12-28|2024-01-30|33|已报整改，待复核|已整改|2024-01-04|已登记|情况说明.docx\n证明/登记回执.pdf");
        assertThat(rows("销号台账", "姓名", "问题描述"))
                .as("what is gone is told as it was found last")
                .allMatch(row -> row.matches("[甲乙丙丁戊己庚辛]{3}\\|财政 2024-12 仍向其发放.*"));
    }

    @Test
    void months_are_those_counted_day_by_day() throws IOException {
        AnsweredFigures figures = new AnsweredFigures();

        assertThat(monthRows(workbook))
                .containsExactlyElementsOf(Stream.of("2023-12", "2024-01", "2024-02", "2024-03")
                        .map(month -> figures.month(YearMonth.parse(month)))
                        .toList())
                .contains("2024-01|0|6|3|2|1|8.5|7.5|33.0|33.0|4|300|1.33");
    }

    @Test
    void rates_are_those_counted_person_by_person() throws IOException {
        AnsweredFigures figures = new AnsweredFigures();
        String all = figures.rate(person -> true);

        assertThat(rows("整改率", "范围", "名称", "应整改", "已整改", "未整改", "其中超期", "整改率（%）", "已答复", "答复率（%）", "已说明"))
                .containsExactly(
                        "合计|全部单位|" + all,
                        "主管部门|（未注明主管部门）|" + all,
                        "问题类型|P01 财政在发工资，实名制库无此在编人员|" + all,
                        "单位|第二局|" + figures.rate(person -> person % 2 == 1),
                        "单位|第一局|" + figures.rate(person -> person % 2 == 0));
        assertThat(all).isEqualTo("9|2|7|2|22.2|7|77.8|1");
    }

    @Test
    void a_number_in_a_reason_stays_masked() throws IOException {
        assertThat(rows("超期未报", "核实说明")).first().asString().matches("本人证号 539899\\*+0017");
        for (String sheet : List.of("超期未报", "返回", "待复核", "销号台账")) {
            assertThat(text(sheet)).doesNotContainPattern("\\d{17}[0-9X]");
        }
    }

    /** What is known as of a run is so for ever: neither a later word nor a later night changes it. */
    @Test
    void what_was_due_and_the_months_gone_by_stay_as_they_were() throws IOException {
        assertThat(monthRows(workbook).subList(0, 2)).isEqualTo(beforeLast.subList(0, 2));
        try (Night night = new Night(folder, found.copy())) {
            AnsweredTown.say(night, LONGER);

            assertThat(dueAsOf(night, AnsweredTown.SECOND))
                    .containsExactly(
                            "1|confirmed|2024-01-15",
                            "2|confirmed|2024-02-28",
                            "5|explained|2024-02-15",
                            "9|open|2024-03-01");
            assertThat(dueAsOf(night, AnsweredTown.THIRD))
                    .containsExactly(
                            "1|confirmed|2024-01-15",
                            "2|returned|2024-02-28",
                            "5|open|2024-02-15",
                            "6|confirmed|2024-03-29",
                            "9|open|2024-03-01");
        }
    }

    @Test
    void the_same_horizon_gives_the_same_bytes_and_a_later_word_others() throws IOException {
        try (Night night = new Night(folder, found.copy())) {
            AnsweredTown.run(night, AnsweredTown.FOURTH);
            Path again = night.reports(AnsweredTown.FOURTH).resolve("workbook.xlsx");
            assertThat(Files.mismatch(workbook, again)).isEqualTo(-1);

            AnsweredTown.say(night, LONGER);
            night.definitions = DefinitionReader.read(english());
            AnsweredTown.run(night, AnsweredTown.FOURTH);
            assertThat(rows(again, "Overdue", "Number", "Verdict", "Due on", "Days overdue"))
                    .hasSize(4)
                    .first()
                    .isEqualTo("5|special case|2024-02-15|43");
        }
    }

    private Path english() throws IOException {
        Path jobs = Night.copyOfJobs(folder.resolve("jobs"));
        Path nightly = jobs.resolve("nightly.yaml");
        Files.writeString(nightly, Files.readString(nightly).replace("# language: en ", "language: en   "));
        return jobs;
    }

    /** What was due on any day, as the run of this date had it. */
    private static List<String> dueAsOf(Night night, String date) {
        return night.jdbc.queryForList("""
                        select d.number, d.state, d.until
                        from run r cross join lateral due_by('9999-12-31', r.business_date, r.run_id, r.horizon) d
                        where r.business_date = cast(? as date)""", date).stream()
                .map(row -> persons.get((Long) row.get("number")) + "|" + row.get("state") + "|" + row.get("until"))
                .sorted()
                .toList();
    }

    private static List<String> monthRows(Path file) throws IOException {
        return rows(
                file,
                "月度统计",
                "月份",
                "发现",
                "答复",
                "属实",
                "销号",
                "月末超期",
                "首次答复平均天数",
                "首次答复天数中位数",
                "销号平均天数",
                "销号天数中位数",
                "薪酬更正",
                "发放笔数",
                "更正率（%）");
    }

    private static List<String> rows(String sheet, String... headers) throws IOException {
        return rows(workbook, sheet, headers);
    }

    /** The cells below these headers, with persons in place of the numbers of exceptions. */
    private static List<String> rows(Path file, String sheet, String... headers) throws IOException {
        List<List<String>> cells = cells(file, sheet);
        int head = IntStream.range(0, cells.size())
                .filter(row -> cells.get(row).containsAll(List.of(headers)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such headers: " + cells));
        List<String> rows = new ArrayList<>();
        for (List<String> row : cells.subList(head + 1, cells.size())) {
            if (row.stream().filter(cell -> !cell.isEmpty()).count() > 1) {
                rows.add(Stream.of(headers)
                        .map(header -> cell(header, row.get(cells.get(head).indexOf(header))))
                        .collect(Collectors.joining("|")));
            }
        }
        return rows;
    }

    private static String cell(String header, String cell) {
        return header.equals("问题编号") || header.equals("Number")
                ? Integer.toString(persons.get(Long.parseLong(cell)))
                : cell;
    }

    private static String text(String sheet) throws IOException {
        return cells(workbook, sheet).toString();
    }

    private static List<List<String>> cells(Path file, String sheet) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getSheet(sheet)).as(sheet).isNotNull();
            for (Row row : book.getSheet(sheet)) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < 30; column++) {
                    Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    cells.add(formatter.formatCellValue(cell));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
