package io.heshi.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Reading;
import io.heshi.definition.Source;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.intake.TestFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come, none of them seen before. */
class GuessMessyFilesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Townsfolk> TOWN = Townsfolk.of(60);

    @TempDir
    private Path folder = Path.of("");

    private Path jobs = Path.of("");

    @BeforeEach
    void copy_the_code_tables() throws IOException {
        jobs = Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(jobs.resolve("sources"));
        Files.createDirectories(jobs.resolve("codes"));
        try (Stream<Path> tables = Files.list(Office.JOBS.resolve("codes"))) {
            for (Path table : tables.toList()) {
                Files.copy(table, jobs.resolve("codes").resolve(String.valueOf(table.getFileName())));
            }
        }
    }

    @Test
    void titles_above_the_header_and_a_foot_below_it_are_passed_over() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("云州市财政统发工资花名册"));
        table.add(List.of("填表单位：云州市财政局", "", "", "单位：元"));
        table.addAll(payroll("序号", "姓  名", "身份证号码*", "应发合计（元）", "实发合计（元）"));
        table.add(List.of("合计", "", "", "999999.00", "888888.00"));
        table.add(List.of("制表人：某某"));
        Path file = TestFiles.csv(folder, "name-list.csv", GB18030, table);
        Source source = draft(file, "finance");
        assertThat(headers(source))
                .containsEntry("id_no", "身份证号码*")
                .containsEntry("name", "姓名")
                .containsEntry("gross_pay", "应发合计（元）")
                .containsEntry("net_pay", "实发合计（元）")
                .hasSize(4);
        assertThat(guess(file).out()).contains("GB18030", "分隔符 delimiter: ,", "表头在第 3 行");
    }

    @Test
    void headers_that_mean_nothing_leave_the_values_to_tell() throws IOException {
        Path file = table(
                "f.csv",
                List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"),
                p -> List.of(
                        p.unitCode(), p.unitName(), p.name(), p.sex(), p.id(), p.born(), p.grossPay(), p.netPay()));
        Source source = draft(file, "source1");
        assertThat(headers(source))
                .containsEntry("unit_code", "F1")
                .containsEntry("unit_name", "F2")
                .containsEntry("name", "F3")
                .containsEntry("sex", "F4")
                .containsEntry("id_no", "F5")
                .containsEntry("birth_date", "F6")
                .containsEntry("gross_pay", "F7");
        assertThat(guess(file).out()).contains("请核对 / please check");
    }

    @Test
    void codes_of_a_vendor_are_known() throws IOException {
        Path file = table(
                "export.csv",
                List.of("AAB001", "AAC002", "AAC003", "AAC004", "AAC006", "AAC008"),
                p -> List.of(p.unitCode(), p.id(), p.name(), p.man() ? "1" : "2", p.born(), "正常参保"));
        assertThat(headers(draft(file, "hr")))
                .containsEntry("unit_code", "AAB001")
                .containsEntry("id_no", "AAC002")
                .containsEntry("name", "AAC003")
                .containsEntry("sex", "AAC004")
                .containsEntry("birth_date", "AAC006")
                .containsEntry("insurance_status", "AAC008");
    }

    @Test
    void ambiguous_headers_are_settled_by_the_values() throws IOException {
        Path file = table(
                "人员.csv",
                List.of("编号", "名称", "姓名", "证件", "时间", "类别"),
                p -> List.of(
                        p.unitCode(), p.unitName(), p.name(), p.id(), p.born(), p.unit() % 2 == 0 ? "行政编制" : "事业编制"));
        assertThat(headers(draft(file, "source1")))
                .containsEntry("unit_code", "编号")
                .containsEntry("unit_name", "名称")
                .containsEntry("id_no", "证件")
                .containsEntry("birth_date", "时间")
                .containsEntry("quota_type", "类别");
    }

    @Test
    void a_header_that_its_values_contradict_is_not_believed() throws IOException {
        int[] number = {0};
        Path file = table(
                "工资.csv",
                List.of("身份证号", "姓名", "F3", "应发工资"),
                p -> List.of(Integer.toString(++number[0]), p.name(), p.id(), p.grossPay()));
        Answer answer = guess(file);
        assertThat(headers(draft(file, "finance"))).containsEntry("id_no", "F3");
        assertThat(answer.out()).contains("第 1 列 column 1 “身份证号”：表头像 id_no，但其值是序号 1、2、3…，不是身份证号");
    }

    @Test
    void a_serial_number_in_a_workbook_is_no_unit_code() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("1月");
            TestFiles.fill(sheet, List.of(List.of("编号", "单位", "姓名", "身份证号", "实名制编制类别")));
            for (int i = 0; i < TOWN.size(); i++) {
                Townsfolk person = TOWN.get(i);
                XSSFRow row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(i + 1);
                row.createCell(1).setCellValue(person.unitName());
                row.createCell(2).setCellValue(person.name());
                row.createCell(3).setCellValue(person.id());
                row.createCell(4).setCellValue("事业");
            }
            Path file = TestFiles.save(workbook, folder.resolve("编制人员.xlsx"));
            Source source = draft(file, "register");
            assertThat(headers(source))
                    .containsEntry("unit_name", "单位")
                    .containsEntry("quota_type", "实名制编制类别")
                    .doesNotContainKey("unit_code");
            assertThat(guess(file).out()).contains("“编号”：序号 1、2、3…");
        }
    }

    @Test
    void units_and_quotas_are_told_from_persons() throws IOException {
        Path units = TestFiles.csv(
                folder,
                "a.csv",
                UTF_8,
                List.of(
                        List.of("机构编码", "机构全称", "负责人", "机构性质"),
                        List.of("010001", "云州市财政局", "张三", "国家机关"),
                        List.of("010002", "云州市教育体育局", "李四", "国家机关"),
                        List.of("010003", "云州市第一中学", "王五", "事业单位")));
        assertThat(draft(units, "units").claims().code()).isEqualTo("unit");
        Path quotas = TestFiles.csv(
                folder,
                "b.csv",
                UTF_8,
                List.of(
                        List.of("单位名称", "编制类型", "核定编制"),
                        List.of("云州市财政局", "行政编制", "34"),
                        List.of("云州市财政局", "工勤编制", "3"),
                        List.of("云州市第一中学", "事业编制", "120")));
        assertThat(headers(draft(quotas, "quotas")))
                .containsEntry("quota_type", "编制类型")
                .containsEntry("approved", "核定编制");
        assertThat(guess(units, "--claims", "person", "--name", "people").out())
                .contains("claims: person", "source: people");
    }

    @Test
    void without_a_header_the_columns_are_described_and_nothing_is_drafted() throws IOException {
        Path file = TestFiles.csv(
                folder,
                "c.csv",
                UTF_8,
                TOWN.stream()
                        .map(p -> List.of(p.name(), p.id(), p.unitName(), p.grossPay()))
                        .toList());
        Answer answer = guess(file);
        assertThat(answer.exitCode()).isEqualTo(4);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("没有找到表头", "no header was found")
                .containsPattern("(?m)^1 .* name ")
                .containsPattern("(?m)^2 .* id_no ")
                .containsPattern("(?m)^3 .* unit_name ")
                .containsPattern("(?m)^4 .* gross_pay ");
        assertTellsNobody(answer);
    }

    @Test
    void what_is_no_table_is_told_in_one_line() throws IOException {
        Path empty = Files.write(folder.resolve("empty.csv"), new byte[0]);
        Path prose = TestFiles.text(folder, "letter.txt", UTF_8, "各部门：", "请于本周五前报送名单。", "谢谢。");
        Path binary = Files.write(folder.resolve("x.bin"), new byte[] {0, 1, 2, 3, 0, 0});
        Path broken = Files.write(folder.resolve("broken.xlsx"), "PK\3\4abc".getBytes(UTF_8));
        for (Path file : List.of(empty, prose, binary, broken, folder.resolve("none.csv"), folder)) {
            Answer answer = guess(file);
            assertThat(answer.exitCode()).as(file.toString()).isEqualTo(4);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.messages()).as(file.toString()).hasSize(1);
            assertThat(answer.err()).contains(" / ").doesNotContain("Exception", "at io.heshi");
        }
    }

    @Test
    void a_draft_is_written_once_and_overwritten_only_on_demand() throws IOException {
        Path file = TestFiles.csv(folder, "gz.csv", UTF_8, payroll("序号", "姓名", "身份证号", "应发工资", "实发工资"));
        Path target = jobs.resolve("sources/city_pay.yaml");
        Answer first = guess(file, "--out", target.toString());
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).isEmpty();
        String yaml = Files.readString(target);
        assertThat(yaml).contains("source: city_pay", "files: \"city_pay/*.{csv,");
        Answer second = guess(file, "--out", target.toString());
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains("--force");
        assertThat(guess(file, "--out", target.toString(), "--force").exitCode())
                .isZero();
        assertThat(guess(file, "--out", jobs.resolve("sources").toString(), "--name", "pay2")
                        .exitCode())
                .isZero();
        assertThat(jobs.resolve("sources/pay2.yaml")).exists();
    }

    @Test
    void wrong_options_are_told() throws IOException {
        Path file = TestFiles.csv(folder, "gz.csv", UTF_8, payroll("序号", "姓名", "身份证号", "应发工资", "实发工资"));
        assertThat(guess(file, "--name", "工资").exitCode()).isEqualTo(2);
        assertThat(guess(file, "--claims", "money").messages())
                .first()
                .asString()
                .contains("person, unit, quota");
        assertThat(guess(file, "--encoding", "utf-99").exitCode()).isEqualTo(2);
        assertThat(guess(file, "--sheet", "none").exitCode()).isEqualTo(4);
    }

    @Test
    void the_sheet_that_is_a_table_is_found_among_others() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TestFiles.fill(
                    workbook.createSheet("说明"), List.of(List.of("填表说明"), List.of("一、按月报送。"), List.of("二、不得空项。")));
            TestFiles.fill(workbook.createSheet("在职"), payroll("序号", "姓名", "身份证号", "应发工资", "实发工资"));
            Path file = TestFiles.save(workbook, folder.resolve("gz.xlsx"));
            Answer answer = guess(file);
            assertThat(answer.out()).contains("工作表 sheet: 在职");
            assertThat(headers(draft(file, "finance"))).containsKeys("id_no", "name", "gross_pay");
        }
    }

    @Test
    void a_header_of_two_rows_is_joined() throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("云州市职工名册"));
        table.add(List.of("序号", "基本信息", "", "", "工资", ""));
        table.add(List.of("", "姓名", "身份证号", "性别", "应发", "实发"));
        for (int i = 0; i < TOWN.size(); i++) {
            Townsfolk person = TOWN.get(i);
            table.add(List.of(
                    Integer.toString(i + 1),
                    person.name(),
                    person.id(),
                    person.sex(),
                    person.grossPay(),
                    person.netPay()));
        }
        Path file = TestFiles.csv(folder, "list.csv", UTF_8, table);
        Source source = draft(file, "finance");
        assertThat(headers(source)).containsOnlyKeys("id_no", "name", "sex", "gross_pay", "net_pay");
        Answer preview = preview(file, source.name());
        assertThat(preview.out()).containsPattern("(?m)^  记录 claim +60$").doesNotContain("退回 reject  1");
    }

    @Test
    void merged_cells_of_a_header_are_joined() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("工资");
            List<List<String>> table = new ArrayList<>();
            table.add(List.of("姓名", "证件", "", "工资", ""));
            table.add(List.of("", "类型", "号码", "应发合计", "实发合计"));
            TOWN.forEach(p -> table.add(List.of(p.name(), "居民身份证", p.id(), p.grossPay(), p.netPay())));
            TestFiles.fill(sheet, table);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:A2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B1:C1"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D1:E1"));
            Path file = TestFiles.save(workbook, folder.resolve("gz.xlsx"));
            Source source = draft(file, "finance");
            assertThat(headers(source))
                    .containsEntry("name", "姓名")
                    .containsEntry("id_no", "证件/号码")
                    .containsEntry("gross_pay", "工资/应发合计");
            assertThat(preview(file, source.name()).out()).containsPattern("(?m)^  记录 claim +60$");
        }
    }

    @Test
    void the_second_of_two_equal_headers_can_be_named() throws IOException {
        Path file = table("two.csv", List.of("号码", "号码", "姓名"), p -> List.of(p.unitCode(), p.id(), p.name()));
        Source source = draft(file, "source1");
        assertThat(headers(source)).containsEntry("id_no", "号码#2");
        assertThat(preview(file, source.name()).out()).containsPattern("(?m)^  2 +号码 +→ id_no");
    }

    /** Rows parted by |; P stands for sixty people: name, number, unit, pay. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名,身份证号,单位名称,应发工资|P",
                "云州市工资表|姓名,身份证号,单位名称,应发工资|P",
                "云州市工资表,,,|2024年12月,,,|姓名,身份证号,单位名称,应发工资|P",
                "人员,,,工资|姓名,身份证号,单位名称,应发|P",
                "人员,,单位,工资|姓名,身份证号,名称,应发|P",
                "\"姓名,全名\",身份证号,单位名称,应发工资|P",
                "姓名:,身份证号:,单位名称:,应发工资:|P",
                "姓名,身份证号,单位名称,应发工资|P|合计,,,999",
                "a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|姓名,身份证号,单位名称,应发工资|P",
                "姓名,身份证号,单位名称,应发工资|合计,,,999",
                "姓名#1,身份证号,单位名称,应发工资|P",
                "F1,F2,F3,F4|P",
                "人员姓名（全称）,证件号码,发放单位,应发数|P"
            })
    void a_draft_reads_its_own_file_or_is_not_given(String shape) throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (String row : shape.split("\\|")) {
            if (row.equals("P")) {
                TOWN.forEach(p -> table.add(List.of(p.name(), p.id(), p.unitName(), p.grossPay())));
            } else {
                table.add(
                        row.startsWith("\"") ? List.of("姓名,全名", "身份证号", "单位名称", "应发工资") : List.of(row.split(",", -1)));
            }
        }
        Path file = TestFiles.csv(folder, "x.csv", UTF_8, table);
        Answer answer = guess(file, "--name", "own");
        if (answer.exitCode() == 0) {
            assertThat(answer.out()).contains("已按本定义试读这个文件：记录 60 条，退回 0 行");
            assertThat(preview(file, "own").out()).containsPattern("(?m)^  记录 claim +60$");
        } else {
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).contains("起草的定义读不出这个文件");
        }
    }

    @Test
    void a_draft_that_rejects_its_own_file_says_so() throws IOException {
        Path file = TestFiles.csv(
                folder,
                "x.csv",
                UTF_8,
                List.of(
                        List.of("编制性质", "日期", "批准文号", "增编数", "减编数", "控编数"),
                        List.of("行政", "2020-01-05", "云编〔2020〕1号", "2", "0", "36"),
                        List.of("行政", "2021-01-05", "云编〔2021〕1号", "0", "3", "33")));
        assertThat(guess(file).out()).contains("记录 0 条，退回 2 行，退回多于记录，请核对");
    }

    @Test
    void a_table_with_one_column_a_quota_type_gives_quotas() throws IOException {
        Path file = TestFiles.csv(
                folder,
                "核定.csv",
                UTF_8,
                List.of(
                        List.of("序号", "单位名称", "行政编制", "事业编制", "工勤编制", "合计"),
                        List.of("1", "云州市财政局", "34", "2", "3", "39"),
                        List.of("2", "云州市教育体育局", "25", "10", "5", "40"),
                        List.of("3", "云州市第一中学", "", "120", "", "120")));
        Answer answer = guess(file);
        Source source = draft(file, "quotas");
        assertThat(source.claims().code()).isEqualTo("quota");
        assertThat(answer.out()).contains("“行政编制” → administrative").contains("required_columns: [unit_name]");
        assertThat(preview(file, source.name()).out()).containsPattern("(?m)^  记录 claim +7$");
    }

    @Test
    void leading_posts_with_one_column_a_level_are_read_as_drafted() throws IOException {
        Path file = TestFiles.csv(
                folder,
                "x.csv",
                UTF_8,
                List.of(
                        List.of("单位名称", "正处级", "副处级", "正科级", "合计"),
                        List.of("云州市财政局", "1", "3", "8", "12"),
                        List.of("云州市教育体育局", "1", "2", "", "3")));
        Source source = draft(file, "posts");
        assertThat(source.claims().code()).isEqualTo("post");
        assertThat(preview(file, source.name()).out()).containsPattern("(?m)^  记录 claim +5$");
    }

    @Test
    void ceilings_with_one_column_a_quota_type_are_read_as_drafted() throws IOException {
        Path file = TestFiles.csv(
                folder,
                "x.csv",
                UTF_8,
                List.of(
                        List.of("云州市机构编制总量", "", "", "", ""),
                        List.of("序号", "县区", "行政编制", "事业编制", "合计"),
                        List.of("1", "望川县", "845", "3684", "4529"),
                        List.of("2", "云山区", "243", "900", "1143")));
        Source source = draft(file, "ceilings");
        assertThat(source.claims().code()).isEqualTo("ceiling");
        assertThat(preview(file, source.name()).out()).containsPattern("(?m)^  记录 claim +4$");
    }

    @Test
    void a_header_far_below_is_named_by_its_row() throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            table.add(List.of("说明第 " + (i + 1) + " 条"));
        }
        table.addAll(payroll("序号", "姓名", "身份证号", "应发工资", "实发工资"));
        Path file = TestFiles.csv(folder, "gz.csv", UTF_8, table);
        Source source = draft(file, "finance");
        assertThat(source.layout().headerRow().of("gz.csv", "")).contains(19);
        assertThat(preview(file, source.name()).out()).containsPattern("(?m)^  记录 claim +60$");
    }

    @Test
    void gross_pay_below_net_pay_is_pointed_out() throws IOException {
        Path file = TestFiles.csv(folder, "gz.csv", UTF_8, payroll("序号", "姓名", "身份证号", "实发工资", "应发工资"));
        assertThat(guess(file).out()).contains("应发不小于实发的行只有 0%");
    }

    @Test
    void a_chosen_sheet_stays_chosen_in_the_draft() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TestFiles.fill(workbook.createSheet("在职"), payroll("序号", "姓名", "身份证号", "应发工资", "实发工资"));
            TestFiles.fill(workbook.createSheet("退休"), payroll("序号", "姓名", "身份证号", "应发工资", "实发工资"));
            Path file = TestFiles.save(workbook, folder.resolve("gz.xlsx"));
            assertThat(guess(file, "--sheet", "退休").out()).contains("sheets: [\"退休\"]", "工作表 sheet: 退休");
        }
    }

    private Answer preview(Path file, String name) throws IOException {
        Path yaml = folder.resolve(name + "-draft.yaml");
        Files.writeString(yaml, guess(file).out());
        Answer answer = Office.say("preview", yaml.toString(), file.toString(), "--jobs", jobs.toString());
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        return answer;
    }

    private static List<List<String>> payroll(String... headers) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(headers));
        for (int i = 0; i < TOWN.size(); i++) {
            Townsfolk person = TOWN.get(i);
            table.add(List.of(Integer.toString(i + 1), person.name(), person.id(), person.grossPay(), person.netPay()));
        }
        return table;
    }

    private Path table(String name, List<String> header, Function<Townsfolk, List<String>> row) throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(header);
        TOWN.forEach(person -> table.add(row.apply(person)));
        return TestFiles.csv(folder, name, UTF_8, table);
    }

    private Answer guess(Path file, String... more) {
        return Office.say(Stream.concat(Stream.of("guess", file.toString(), "--jobs", jobs.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    /** The drafted definition as the program reads it; it must be free of faults and have this name. */
    private Source draft(Path file, String name) throws IOException {
        Answer answer = guess(file);
        assertThat(answer.exitCode()).as(answer.everything()).isZero();
        assertThat(answer.out()).contains("source: " + name + "\n");
        assertTellsNobody(answer);
        Path yaml = jobs.resolve("sources").resolve(name + ".yaml");
        Files.writeString(yaml, answer.out());
        Reading reading = DefinitionReader.attempt(jobs);
        Files.delete(yaml);
        assertThat(reading.faults())
                .filteredOn(fault -> fault.place().file().startsWith("sources/"))
                .isEmpty();
        return reading.definitions().source(name).orElseThrow();
    }

    private static void assertTellsNobody(Answer answer) {
        for (Townsfolk person : TOWN) {
            assertThat(answer.everything()).doesNotContain(person.id());
            assertThat(answer.everything()).doesNotContain(person.name());
        }
    }

    private static Map<String, String> headers(Source source) {
        Map<String, String> headers = new TreeMap<>();
        for (ColumnMapping mapping : source.columns()) {
            headers.put(mapping.field().name(), mapping.headers().get(0));
        }
        return headers;
    }
}
