package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.report.facts.Change;
import io.heshi.report.record.Environment;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class WorkbookReportTest {

    @TempDir
    static Path folder;

    private Workbook workbook() throws IOException {
        return new Workbook(folder.resolve("workbook.xlsx"));
    }

    private static Workbook data() throws IOException {
        return new Workbook(folder.resolve("data.xlsx"));
    }

    @BeforeAll
    static void publish() {
        try (TestDatabase city = TestPostgres.fresh()) {
            City.fill(city.dataSource(), City.Execution.FIRST);
            publish(city, folder);
        }
    }

    @Test
    void the_sheets_stand_in_the_order_staff_read_them() throws IOException {
        assertThat(workbook().sheets())
                .containsExactly(
                        "概览", "待办", "问题台账", "较上次变化", "超期未报", "返回", "待复核", "销号台账", "月度统计", "整改率", "超编情况", "人员结构",
                        "年龄断层单位", "空编排名", "周转池", "周转未用", "周转月度", "退休预测", "进人渠道", "用编备案", "消化台账", "管理评估", "变化趋势");
    }

    @Test
    void every_sheet_has_a_merged_title_its_job_frozen_rows_and_page_numbers() throws IOException {
        for (Workbook workbook : List.of(workbook(), data())) {
            for (String name : workbook.sheets()) {
                Sheet sheet = workbook.sheet(name);
                assertThat(sheet.getMergedRegion(0).getLastColumn()).as(name).isPositive();
                assertThat(workbook.rows(name).get(1)).as(name).contains("任务：云溪市编制实名制夜间比对");
                assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
                assertThat(sheet.getFooter().getCenter()).as(name).contains("&P");
            }
        }
    }

    @Test
    void changes_are_told_apart_by_the_last_run_the_first_sight_and_whether_the_rule_could_judge() throws IOException {
        Map<String, Long> told = workbook().below("较上次变化", "变化", "问题编号").stream()
                .collect(Collectors.groupingBy(row -> row.get(0), Collectors.counting()));
        Map<Change, Long> expected = IntStream.range(0, 165)
                .filter(i -> i < 150 || City.change(i, 150) != Change.PENDING)
                .mapToObj(i -> City.change(i, 150))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(told)
                .isEqualTo(Map.of(
                        "新增", expected.getOrDefault(Change.NEW, 0L),
                        "重新出现", expected.getOrDefault(Change.REOPENED, 0L),
                        "放行批次消除", expected.getOrDefault(Change.CLEARED, 0L),
                        "未判定", expected.getOrDefault(Change.NOT_JUDGED, 0L),
                        "时点差异", expected.getOrDefault(Change.PENDING, 0L)));
    }

    @Test
    void figures_of_the_last_run_and_of_this_one_balance() throws IOException {
        List<List<String>> rows = workbook().rows("概览");
        long still = figure(rows, "仍存在");
        long fresh = figure(rows, "新增");
        long reopened = figure(rows, "重新出现");
        long open = figure(rows, "待处理问题");
        long explained = figure(rows, "已说明");
        assertThat(fresh + reopened + still).isEqualTo(open + explained);
        assertThat(figure(rows, "时点差异（不计数）")).isEqualTo(6);
        assertThat(rows.stream().flatMap(List::stream).filter(text -> text.matches("时点差异(（不计数）)?")))
                .as("once among the key figures, and as the head of a column of the rules")
                .containsExactly("时点差异（不计数）", "时点差异");
    }

    @Test
    void a_job_without_an_earlier_run_is_compared_with_the_ledger_and_the_sheet_says_so(@TempDir Path other)
            throws IOException {
        try (TestDatabase city = TestPostgres.fresh()) {
            City.fill(city.dataSource(), City.Execution.FIRST);
            new JdbcTemplate(city.dataSource()).execute("update run set job = 'weekly' where run_id = 1");
            publish(city, other);
        }
        Workbook workbook = new Workbook(other.resolve("workbook.xlsx"));
        assertThat(workbook.rows("较上次变化").get(3).get(0)).isEqualTo("本任务此前没有完成的批次，与问题台账相比：其他任务已经记录过的问题列为「仍存在」。");
        List<List<String>> rows = workbook.below("较上次变化", "变化", "问题编号");
        assertThat(rows.stream().filter(row -> row.get(0).equals("放行批次消除")))
                .as("by this run, though another job had found them")
                .hasSize(13);
        assertThat(rows).hasSize(42);
        assertThat(rows.stream().filter(row -> row.get(0).equals("新增"))).hasSize(19);
        assertThat(rows.stream().filter(row -> row.get(0).equals("重新出现"))).hasSize(4);
    }

    @Test
    void what_another_job_recorded_earlier_on_the_same_date_is_not_new(@TempDir Path other) throws IOException {
        try (TestDatabase city = TestPostgres.fresh()) {
            City.fill(city.dataSource(), City.Execution.FIRST);
            JdbcTemplate jdbc = new JdbcTemplate(city.dataSource());
            jdbc.execute("update run set job = 'weekly', business_date = '2026-07-01' where run_id = 1");
            jdbc.execute("update exception_event set run_id = 1 where number = 1");
            publish(city, other);
        }
        assertThat(new Workbook(other.resolve("workbook.xlsx")).below("较上次变化", "变化", "问题编号"))
                .noneMatch(row -> row.get(1).equals("1"))
                .anyMatch(row -> row.get(0).equals("新增") && row.get(1).equals("2"));
    }

    @Test
    void everything_is_new_to_an_empty_ledger(@TempDir Path other) throws IOException {
        try (TestDatabase city = TestPostgres.fresh()) {
            City.fill(city.dataSource(), City.Execution.FIRST);
            JdbcTemplate jdbc = new JdbcTemplate(city.dataSource());
            jdbc.execute("update run set status = 'failed' where run_id = 1");
            jdbc.execute("delete from exception_event where run_id = 1 or to_state = 'cleared'");
            publish(city, other);
        }
        assertThat(new Workbook(other.resolve("workbook.xlsx"))
                        .below("较上次变化", "变化", "问题编号").stream()
                                .filter(row -> !row.get(0).equals("时点差异")))
                .hasSize(144)
                .allMatch(row -> row.get(0).equals("新增"));
    }

    @Test
    void what_was_pending_last_time_is_counted_as_new_when_it_counts_at_last(@TempDir Path other) throws IOException {
        try (TestDatabase city = TestPostgres.fresh()) {
            City.fill(city.dataSource(), City.Execution.FIRST);
            JdbcTemplate jdbc = new JdbcTemplate(city.dataSource());
            jdbc.execute("update exception_event set to_state = 'pending' where number = 41");
            jdbc.execute("update finding f set pending = true from exception e where e.number = 41 and e.rule = f.rule"
                    + " and e.subject_key = f.subject_key and f.run_id < 2");
            publish(city, other);
        }
        assertThat(new Workbook(other.resolve("workbook.xlsx")).below("较上次变化", "变化", "问题编号"))
                .anyMatch(row -> row.get(0).equals("新增") && row.get(1).equals("41"));
    }

    @Test
    void the_register_lists_every_finding_with_what_each_source_says() throws IOException {
        List<List<String>> rows = workbook().below("问题台账", "序号", "问题编号");
        assertThat(rows).hasSize(150);
        List<String> header = workbook().rows("问题台账").get(4);
        assertThat(header)
                .containsExactly(
                        "序号",
                        "问题编号",
                        "单位",
                        "姓名",
                        "身份证号",
                        "问题类型",
                        "严重程度",
                        "问题描述",
                        "编办",
                        "组织",
                        "人社",
                        "财政",
                        "依据",
                        "整改措施",
                        "整改时限",
                        "责任单位",
                        "责任人",
                        "整改进度",
                        "整改情况",
                        "完成时间",
                        "核实意见",
                        "核实人",
                        "是否销号",
                        "备注",
                        "涉及金额（元/月）",
                        "首次发现",
                        "问题标识",
                        "批准文号",
                        "状态",
                        "变化",
                        "主管部门",
                        "对象",
                        "涉及月数",
                        "累计金额（元）",
                        "因问题",
                        "其他证据",
                        "可能有误的一方");
        assertThat(workbook().sheet("问题台账").isColumnHidden(header.indexOf("问题标识")))
                .isTrue();
        List<String> first =
                rows.stream().filter(row -> row.get(1).equals("1")).findFirst().orElseThrow();
        assertThat(first.get(header.indexOf("身份证号"))).isEqualTo("539099********0003");
        assertThat(first.get(header.indexOf("编办"))).isEqualTo("无此人");
        assertThat(first.get(header.indexOf("人社"))).startsWith("单位名称：云溪市第一中学\n").contains("编制类型：行政编制");
        assertThat(first.get(header.indexOf("财政"))).contains("应发工资：4,200.00").contains("身份证号：539099********0003");
        assertThat(first.get(header.indexOf("涉及金额（元/月）"))).isEqualTo("4,200.00");
        assertThat(first.get(header.indexOf("整改情况"))).isEmpty();
        List<String> unit = rows.stream()
                .filter(row -> row.get(5).startsWith("U01"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.get(header.indexOf("编办"))).isEmpty();
        assertThat(unit.get(header.indexOf("问题描述"))).contains("事业编制", "45");
    }

    @Test
    void id_numbers_are_text() throws IOException {
        Sheet sheet = workbook().sheet("问题台账");
        assertThat(sheet.getRow(5).getCell(4).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(5).getCell(4).getCellStyle().getDataFormatString())
                .isEqualTo("@");
    }

    @Test
    void over_and_vacant_come_from_the_totals_of_a_unit_and_from_each_type() throws IOException {
        List<List<String>> rows = workbook().below("超编情况", "单位代码", "单位");
        assertThat(rows.get(0)).contains("核定", "周转", "实有", "超编", "空编");
        List<String> sum = rows.get(1);
        assertThat(sum.get(0)).isEqualTo("合计");
        List<String> unit = rows.stream()
                .filter(row -> row.get(0).equals("U013"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.subList(4, 9)).containsExactly("101", "0", "102", "1", "0");
        assertThat(unit).contains("99");
        long over = rows.stream()
                .skip(2)
                .mapToLong(row -> Long.parseLong(row.get(7)))
                .sum();
        assertThat(Long.parseLong(sum.get(7))).isEqualTo(over).isEqualTo(8);
    }

    @Test
    void lines_that_do_not_tie_out_are_called_so(@TempDir Path other) throws IOException {
        try (TestDatabase city = TestPostgres.fresh()) {
            City.fill(city.dataSource(), City.Execution.FIRST);
            new JdbcTemplate(city.dataSource())
                    .execute("update source_file set blank = blank + 1 where source = 'hr' and run_id = 2");
            publish(city, other);
        }
        List<List<String>> files = new Workbook(other.resolve("data.xlsx"))
                .below("数据衔接", "来源", "文件")
                .subList(0, 6);
        assertThat(files.stream().map(row -> row.get(14))).containsExactly("平", "平", "平", "平", "不平", "平");
        assertThat(files.get(4).get(13)).isEqualTo("-1");
    }

    @Test
    void gates_say_who_let_a_source_pass_and_why() throws IOException {
        assertThat(data().below("数据衔接", "来源", "闸口").get(0)).contains("组织", "记录数", "未通过", "由周科长放行：市委党校划出，组织部来函说明");
        assertThat(data().below("数据来源", "编号", "问题类型").stream().map(row -> row.get(0)))
                .startsWith("P12", "P16");
    }

    @Test
    void rejects_show_their_text_with_id_numbers_masked_and_no_line() throws IOException {
        List<List<String>> rejects = data().below("退回行", "来源", "文件");
        assertThat(rejects)
                .hasSize(6)
                .allMatch(row -> row.get(3).equals("数量无法识别或为负数") && row.get(4).equals("应发工资"));
        assertThat(rejects.get(0).get(5)).contains("539099********").contains(" | 约五千");
    }

    private static void publish(TestDatabase city, Path folder) {
        new Publisher(city.dataSource(), new Environment("PostgreSQL", "17", "2022"), OwnFiles.ofOwner())
                .publish(2, CityDefinitions.job(true), CityDefinitions.definitions(), folder);
    }

    private static long figure(List<List<String>> rows, String name) {
        for (int i = 0; i < rows.size(); i++) {
            int column = rows.get(i).indexOf(name);
            if (column >= 0) {
                return Long.parseLong(rows.get(i + 1).get(column).replace(",", ""));
            }
        }
        throw new AssertionError("no figure " + name);
    }
}
