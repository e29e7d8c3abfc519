package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.report.record.Environment;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What staff need of a workbook to work in it: that it prints, can be filled in, leads on, and says first what comes first. */
class WorkbookForStaffTest {
    private static final Set<String> TO_FILL_IN =
            Set.of("整改时限", "责任单位", "责任人", "整改进度", "整改情况", "完成时间", "核实意见", "核实人", "是否销号", "备注");

    @TempDir
    static Path folder;

    private static Workbook workbook;
    private static Workbook data;

    @BeforeAll
    static void publish() throws IOException {
        try (TestDatabase city = TestPostgres.fresh()) {
            City.fill(city.dataSource(), City.Execution.FIRST);
            JdbcTemplate jdbc = new JdbcTemplate(city.dataSource());
            jdbc.execute("update finding set unit_key = null where run_id = 2 and subject_key in (1003, 1005, 1006)");
            new Publisher(city.dataSource(), new Environment("PostgreSQL", "17", "2022"), OwnFiles.ofOwner())
                    .publish(2, CityDefinitions.job(true), CityDefinitions.definitions(), folder);
        }
        workbook = new Workbook(folder.resolve("workbook.xlsx"));
        data = new Workbook(folder.resolve("data.xlsx"));
    }

    private static Workbook workbook() {
        return workbook;
    }

    private static List<Workbook> both() {
        return List.of(workbook, data);
    }

    /** A list to choose from in a column of facts would refuse what stands there. */
    @Test
    void only_what_is_filled_in_is_checked() throws IOException {
        List<String> header = header("问题台账");

        assertThat(workbook().sheet("问题台账").getDataValidations())
                .isNotEmpty()
                .allSatisfy(validation -> assertThat(validation.getRegions().getCellRangeAddresses())
                        .allSatisfy(cells -> assertThat(TO_FILL_IN).contains(header.get(cells.getFirstColumn()))));
    }

    @Test
    void every_sheet_prints_one_page_wide_in_landscape_with_its_header_on_every_page() throws IOException {
        for (Workbook workbook : both()) {
            for (String name : workbook.sheets()) {
                PrintSetup setup = workbook.sheet(name).getPrintSetup();
                assertThat(setup.getFitWidth()).as(name).isEqualTo((short) 1);
                assertThat(setup.getFitHeight()).as(name).isZero();
                assertThat(setup.getPaperSize()).as(name).isIn(PrintSetup.A4_PAPERSIZE, PrintSetup.A3_PAPERSIZE);
                assertThat(setup.getLandscape()).as(name).isTrue();
                assertThat(workbook.sheet(name).getRepeatingRows()).as(name).isNotNull();
            }
        }
    }

    @Test
    void a_page_is_never_so_wide_that_it_cannot_be_read() throws IOException {
        for (Workbook workbook : both()) {
            for (String name : workbook.sheets()) {
                Sheet sheet = workbook.sheet(name);
                double width = IntStream.rangeClosed(0, lastPrinted(sheet))
                        .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0)
                        .sum();
                boolean a3 = sheet.getPrintSetup().getPaperSize() == PrintSetup.A3_PAPERSIZE;
                assertThat(width).as(name).isLessThan(a3 ? 400 : 260);
            }
        }
    }

    @Test
    void the_register_prints_basis_measure_and_all_four_sources() throws IOException {
        List<String> header = header("问题台账");
        List<String> printed = header.subList(0, lastPrinted(workbook().sheet("问题台账")) + 1);
        assertThat(printed)
                .contains("序号", "单位", "姓名", "身份证号", "问题类型", "问题描述", "编办", "组织", "人社", "财政", "依据", "整改措施")
                .containsAll(TO_FILL_IN);
    }

    @Test
    void every_column_to_write_in_is_wide_enough_to_write_in_and_wraps() throws IOException {
        Sheet sheet = workbook().sheet("问题台账");
        List<String> header = header("问题台账");
        for (String name : List.of("整改措施", "整改情况", "备注", "责任单位")) {
            int column = header.indexOf(name);
            assertThat(sheet.getColumnWidth(column) / 256).as(name).isGreaterThanOrEqualTo(12);
            assertThat(sheet.getRow(5).getCell(column).getCellStyle().getWrapText())
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void no_column_is_empty_in_every_row_but_those_that_staff_fill_in() throws IOException {
        List<String> header = header("问题台账");
        List<List<String>> rows = register();
        for (String name : header) {
            if (!TO_FILL_IN.contains(name)
                    && !Set.of("对象", "涉及月数", "累计金额（元）", "因问题", "其他证据", "可能有误的一方", "批准文号")
                            .contains(name)) {
                assertThat(rows)
                        .as(name)
                        .anyMatch(row -> !row.get(header.indexOf(name)).isEmpty());
            }
        }
    }

    @Test
    void what_no_unit_answers_for_stands_behind_the_rest_of_its_severity_and_what_is_not_counted_last()
            throws IOException {
        List<String> header = header("问题台账");
        List<List<String>> rows = register();
        assertThat(rows.get(0).get(header.indexOf("单位"))).isNotEmpty();
        for (String severity : List.of("高", "低")) {
            List<Boolean> without = rows.stream()
                    .filter(row -> row.get(header.indexOf("状态")).equals("待处理")
                            && row.get(header.indexOf("严重程度")).equals(severity))
                    .map(row -> row.get(header.indexOf("单位")).isEmpty())
                    .toList();
            assertThat(without).as(severity).isSorted().contains(true);
        }
        List<String> states =
                rows.stream().map(row -> row.get(header.indexOf("状态"))).toList();
        assertThat(states.subList(states.indexOf("时点差异"), states.size())).containsOnly("时点差异");
    }

    @Test
    void days_are_dates_and_amounts_are_numbers() throws IOException {
        for (Workbook workbook : both()) {
            for (String name : workbook.sheets()) {
                workbook.sheet(name)
                        .forEach(row -> row.forEach(cell -> {
                            if (cell.getCellType() == CellType.STRING) {
                                assertThat(cell.getStringCellValue()).as(name).doesNotMatch("\\d{4}-\\d{2}-\\d{2}");
                            }
                        }));
            }
        }
        Sheet sheet = workbook().sheet("问题台账");
        List<String> header = header("问题台账");
        assertThat(DateUtil.isCellDateFormatted(sheet.getRow(5).getCell(header.indexOf("首次发现"))))
                .isTrue();
        assertThat(sheet.getRow(5)
                        .getCell(header.indexOf("整改时限"))
                        .getCellStyle()
                        .getDataFormatString())
                .isEqualTo("yyyy-mm-dd");
        int money = header.indexOf("涉及金额（元/月）");
        assertThat(IntStream.range(5, 155)
                        .mapToObj(row -> sheet.getRow(row).getCell(money).getCellType()))
                .containsOnly(CellType.NUMERIC, CellType.BLANK)
                .contains(CellType.NUMERIC);
    }

    @Test
    void what_staff_choose_has_a_list_and_dates_are_asked_for_in_every_row() throws IOException {
        Sheet sheet = workbook().sheet("问题台账");
        List<String> header = header("问题台账");
        int first = headerRow("问题台账") + 1;
        assertThat(list(sheet, header.indexOf("整改进度"), first, first + 149)).containsExactly("未启动", "进行中", "已验收");
        assertThat(list(sheet, header.indexOf("是否销号"), first, first + 149)).containsExactly("是", "否");
        assertThat(list(sheet, header.indexOf("核实意见"), first, first + 149)).contains("属实", "不属实");
        for (String date : List.of("整改时限", "完成时间")) {
            assertThat(validations(sheet, header.indexOf(date), first, first + 149))
                    .as(date)
                    .hasSize(1);
        }
    }

    @Test
    void colours_follow_severity_and_what_is_overdue() throws IOException {
        XSSFSheet sheet = (XSSFSheet) workbook().sheet("问题台账");
        var formats = sheet.getSheetConditionalFormatting();
        List<String> formulas = IntStream.range(0, formats.getNumConditionalFormattings())
                .mapToObj(i -> formats.getConditionalFormattingAt(i).getRule(0).getFormula1())
                .toList();
        assertThat(formulas).anyMatch(formula -> formula.contains("\"高\""));
        assertThat(formulas).anyMatch(formula -> formula.contains("TODAY()"));
    }

    @Test
    void every_link_leads_to_a_cell_that_says_the_same() throws IOException {
        Workbook workbook = workbook();
        int links = 0;
        for (String name : workbook.sheets()) {
            for (XSSFHyperlink link : ((XSSFSheet) workbook.sheet(name)).getHyperlinkList()) {
                String said = workbook.text(name, link.getCellRef());
                CellReference target = new CellReference(link.getLocation());
                String there = workbook.text(target.getSheetName(), target.formatAsString(false));
                if (name.equals("概览")) {
                    assertThat(target.getSheetName()).isEqualTo(said);
                } else if (target.getSheetName().equals("问题台账")) {
                    int number = header("问题台账").indexOf("问题编号");
                    assertThat(workbook.text("问题台账", new CellReference(target.getRow(), number).formatAsString()))
                            .as(name + " " + link.getCellRef())
                            .isEqualTo(said);
                } else {
                    assertThat(there).as(name + " " + link.getCellRef()).isEqualTo(said);
                }
                links++;
            }
        }
        assertThat(links).isGreaterThan(300);
    }

    @Test
    void to_do_is_what_is_open_with_the_gravest_and_longest_first() throws IOException {
        List<String> header = header("待办");
        List<List<String>> rows = table("待办");
        assertThat(rows)
                .isNotEmpty()
                .allMatch(row -> row.get(header.indexOf("严重程度")).equals("高")
                        || List.of("新增", "重新出现").contains(row.get(header.indexOf("变化")))
                        || Integer.parseInt(row.get(header.indexOf("已存在天数"))) >= 30);
        List<String> severities =
                rows.stream().map(row -> row.get(header.indexOf("严重程度"))).toList();
        assertThat(severities)
                .isSortedAccordingTo((a, b) -> "高中低提示".indexOf(a) - "高中低提示".indexOf(b))
                .contains("高", "低");
        List<Integer> days = rows.stream()
                .filter(row -> row.get(header.indexOf("严重程度")).equals("高"))
                .map(row -> Integer.valueOf(row.get(header.indexOf("已存在天数"))))
                .toList();
        assertThat(days).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void what_has_not_changed_is_no_change() throws IOException {
        assertThat(table("较上次变化")).isNotEmpty().noneMatch(row -> row.get(0).equals("仍存在"));
    }

    @Test
    void a_night_that_somebody_let_pass_says_so_in_red_before_anything_else() throws IOException {
        for (Workbook workbook : both()) {
            for (String name : workbook.sheets()) {
                XSSFSheet sheet = (XSSFSheet) workbook.sheet(name);
                assertThat(workbook.text(name, "A3")).as(name).contains("组织", "记录数", "放行", "周科长", "市委党校划出");
                assertThat(sheet.getRow(2)
                                .getCell(0)
                                .getCellStyle()
                                .getFont()
                                .getXSSFColor()
                                .getARGBHex())
                        .as(name)
                        .isEqualTo("FFB3261E");
            }
        }
    }

    @Test
    void nothing_is_said_in_two_languages() throws IOException {
        Set<String> english = Set.copyOf(Stream.concat(
                        CityDefinitions.definitions().rules().values().stream()
                                .map(rule -> rule.title().en()),
                        CityDefinitions.definitions().sources().values().stream()
                                .map(source -> source.title().en()))
                .toList());
        for (Workbook workbook : both()) {
            for (String name : workbook.sheets()) {
                assertThat(workbook.rows(name).stream().flatMap(List::stream))
                        .as(name)
                        .doesNotContainAnyElementsOf(english);
            }
        }
    }

    @Test
    void a_region_is_called_by_its_name() throws IOException {
        for (Workbook workbook : both()) {
            for (String name : workbook.sheets()) {
                assertThat(workbook.rows(name).stream().flatMap(List::stream))
                        .as(name)
                        .noneMatch(text -> text.matches("5390[0-9]{2}"));
            }
        }
        assertThat(workbook().rows("超编情况").stream().flatMap(List::stream)).contains("云溪市（539000）", "云溪市（539021）");
    }

    @Test
    void places_too_many_by_unit_and_the_trend_are_drawn_from_figures_of_their_sheet() throws IOException {
        Workbook workbook = workbook();
        assertThat(workbook.charts("概览")).isEqualTo(2);
        assertThat(workbook.charts("变化趋势")).isEqualTo(2);
        for (String name : List.of("概览", "变化趋势")) {
            for (String range : workbook.chartRanges(name)) {
                CellRangeAddress cells = CellRangeAddress.valueOf(range.substring(range.indexOf('!') + 1));
                assertThat(range).startsWith("'" + name + "'!");
                cells.forEach(cell -> assertThat(workbook.text(name, cell.formatAsString()))
                        .as(range)
                        .isNotEmpty());
            }
        }
    }

    @Test
    void what_data_officers_need_is_in_a_workbook_of_its_own() throws IOException {
        assertThat(both().get(1).sheets()).containsExactly("数据来源", "数据衔接", "读入情况", "退回行");
        assertThat(workbook().sheets()).doesNotContain("数据衔接", "读入情况", "退回行");
    }

    @Test
    void every_list_has_room_for_who_made_and_checked_it() throws IOException {
        Workbook workbook = workbook();
        for (String name : workbook.sheets()) {
            assertThat(workbook.rows(name).stream().flatMap(List::stream))
                    .as(name)
                    .anyMatch(text -> text.startsWith("填报单位："))
                    .anyMatch(text -> text.startsWith("时点：2026-07-01"))
                    .anyMatch(text -> text.contains("制表人：") && text.contains("审核人："));
        }
    }

    private static List<String> list(Sheet sheet, int column, int first, int last) {
        return Arrays.asList(validations(sheet, column, first, last)
                .get(0)
                .getValidationConstraint()
                .getExplicitListValues());
    }

    private static List<DataValidation> validations(Sheet sheet, int column, int first, int last) {
        List<DataValidation> found = new ArrayList<>();
        for (DataValidation validation : sheet.getDataValidations()) {
            for (CellRangeAddress range : validation.getRegions().getCellRangeAddresses()) {
                if (range.isInRange(first, column) && range.isInRange(last, column)) {
                    found.add(validation);
                }
            }
        }
        return found;
    }

    /** The last column that is printed, from 0. */
    private static int lastPrinted(Sheet sheet) {
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        String area = sheet.getWorkbook().getPrintArea(index);
        if (area != null) {
            Matcher last = Pattern.compile(":\\$([A-Z]+)\\$").matcher(area);
            assertThat(last.find()).isTrue();
            return CellReference.convertColStringToIndex(last.group(1));
        }
        int widest = 0;
        for (var row : sheet) {
            widest = Math.max(widest, row.getLastCellNum() - 1);
        }
        return widest;
    }

    private static List<String> header(String sheet) throws IOException {
        return workbook().rows(sheet).get(headerRow(sheet));
    }

    private static int headerRow(String sheet) throws IOException {
        List<List<String>> rows = workbook().rows(sheet);
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).contains("问题编号"))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> register() throws IOException {
        List<List<String>> rows = table("问题台账");
        assertThat(rows).hasSize(150);
        return rows;
    }

    private static List<List<String>> table(String sheet) throws IOException {
        List<List<String>> rows = workbook().rows(sheet);
        return rows.subList(headerRow(sheet) + 1, rows.size()).stream()
                .filter(row -> row.size() > 2)
                .toList();
    }
}
