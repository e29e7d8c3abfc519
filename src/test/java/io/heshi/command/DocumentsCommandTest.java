package io.heshi.command;

import static io.heshi.command.Sheets.lines;
import static io.heshi.command.Sheets.number;
import static io.heshi.command.Sheets.read;
import static io.heshi.command.Sheets.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The office's documents of both sample nights, held to each other, to the workbook and to the database. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentsCommandTest {
    private static final Texts REPORTS = Texts.load("report");
    /** The sample has no list of contract staff, and every change in it has its document. */
    private static final Set<String> NOT_IN_THE_SAMPLE =
            Set.of("contract.control", "contract.employed", "changes.remark");

    private static final List<String> NIGHTS = List.of("2024-12-30", "2024-12-31");

    private static final String EVERYTHING = "全部占位符";

    private Office office;
    private Answer beforeAnyRun = new Answer(1, "", "");

    @BeforeAll
    void make_the_documents_of_both_nights(@TempDir Path folder) {
        office = new Office(folder);
        beforeAnyRun = office.run("documents");
        for (String night : NIGHTS) {
            assertThat(office.night(night, Path.of("sample-data", night)).exitCode())
                    .isZero();
            Answer made = documents("--date", night);
            assertThat(made.exitCode()).as(made.everything()).isZero();
            assertThat(made.err()).isEmpty();
        }
    }

    @AfterAll
    void close() {
        office.close();
    }

    private Answer documents(String... more) {
        return office.run(Stream.concat(
                        Stream.of(
                                "documents",
                                "--reports",
                                office.reports().resolve("{date}").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void before_any_run_it_says_what_to_do() {
        assertThat(beforeAnyRun.exitCode()).isEqualTo(2);
        assertThat(beforeAnyRun.err()).startsWith("没有已完成的批次").contains("heshi run 任务 --date 日期");
    }

    @Test
    void every_unit_has_its_two_forms_and_all_together_have_five() {
        List<String> names = names("2024-12-31");
        assertThat(names).filteredOn(name -> name.startsWith("全部单位_")).hasSize(5);
        assertThat(names).filteredOn(name -> name.contains("_编制台账_")).hasSize(97);
        assertThat(names).filteredOn(name -> name.contains("_核查表_")).hasSize(97);
        assertThat(names).contains("云州市教育局_核查表_20241231.xlsx").hasSize(199);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void places_by_type_are_those_of_the_workbook_and_add_up(String night) {
        Map<String, List<List<String>>> document = document(night, "全部单位_编制情况表");
        List<String> units = sum(document.get("按单位"));
        List<String> workbook = sum(workbook(night).get(REPORTS.zh("sheet.quotas")));

        assertThat(List.of(units.get(3), units.get(4), units.get(6), units.get(7), units.get(8)))
                .isEqualTo(workbook.subList(4, 9));
        assertThat(sum(document.get("按主管部门")).subList(3, 41)).isEqualTo(units.subList(3, 41));
        document.values().forEach(sheet -> addsUp(sheet, 3, 41));
        assertThat(lines(document.get("按单位"))).hasSize(97);
        // 应配 of all parts is that of all types; so are 实配.
        for (int measure = 0; measure < 2; measure++) {
            long parts = 0;
            for (int part = 0; part < 8; part++) {
                parts += number(units.get(9 + part * 4 + measure));
            }
            assertThat(parts).isEqualTo(number(units.get(5 + measure)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void leading_posts_are_those_of_the_evaluation_and_add_up(String night) {
        Map<String, List<List<String>>> posts = document(night, "全部单位_领导职数表");
        posts.values().forEach(sheet -> addsUp(sheet, 3, 35));
        Map<String, List<List<String>>> evaluation = document(night, "全部单位_机构编制管理评估表");

        assertThat(sum(posts.get("按单位")).get(5))
                .isEqualTo(sum(evaluation.get("按单位")).get(6));
        assertThat(number(sum(posts.get("按单位")).get(3)))
                .isEqualTo(office.jdbc()
                        .queryForObject(
                                "select sum(approved) from run_unit_post where run_id = " + run(night), Long.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void the_evaluation_is_that_of_the_workbook(String night) {
        List<String> document = sum(document(night, "全部单位_机构编制管理评估表").get("按单位"));
        List<List<String>> sheet = workbook(night).get(REPORTS.zh("exhibit.evaluation"));
        List<String> header = sheet.stream()
                .filter(row -> row.contains(REPORTS.zh("header.over_rate")))
                .findFirst()
                .orElseThrow();
        List<String> whole = sheet.get(sheet.indexOf(header) + 1);

        assertThat(whole).containsAll(document.subList(2, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void pay_for_nothing_is_whom_the_rules_of_its_situations_have_found(String night) {
        Map<String, List<List<String>>> document = document(night, "全部单位_吃空饷统计表");
        List<List<String>> units = document.get("自查自纠情况（按单位）");
        List<String> sum = sum(units);
        Map<String, Object> found = office.jdbc().queryForMap("""
                select count(distinct subject_key) as persons,
                    count(distinct subject_key) filter (where rule in ('P06')) as deceased,
                    count(distinct subject_key) filter (where rule in ('P03', 'P04', 'P07', 'P10')
                        and subject_key not in (select subject_key from finding where run_id = %1$d and rule = 'P06' and not pending)) as left
                from finding where run_id = %1$d and not pending and rule in ('P03', 'P04', 'P06', 'P07', 'P10', 'P11')""".formatted(run(night)));

        assertThat(sum.get(2)).isEqualTo(found.get("persons").toString());
        assertThat(sum.get(10)).isEqualTo(found.get("deceased").toString());
        assertThat(sum.get(8)).isEqualTo(found.get("left").toString());
        addsUp(units, 2, 18);
        addsUp(document.get("自查自纠情况（按主管部门）"), 2, 18);
        long situations = 0;
        for (int column = 4; column < 18; column += 2) {
            situations += number(sum.get(column));
        }
        assertThat(situations).isEqualTo(number(sum.get(2)));
        addsUp(document.get("人员情况统计表"), 3, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void ledgers_add_up_to_what_the_run_has_counted(String night) {
        long ledgers = 0;
        long approved = 0;
        for (String name : names(night)) {
            if (name.contains("_编制台账_")) {
                List<List<String>> sheet = read(office.reports()
                                .resolve(night)
                                .resolve("documents")
                                .resolve(name))
                        .get("编制台账");
                ledgers += number(sum(sheet).get(9));
                approved += lines(sheet).stream()
                        .filter(line -> line.get(0).matches("\\d+"))
                        .mapToLong(line -> number(line.get(7)))
                        .sum();
            }
        }
        assertThat(ledgers)
                .isEqualTo(office.jdbc()
                        .queryForObject(
                                "select sum(ledger_sum) from run_unit_quota where run_id = " + run(night), Long.class));
        assertThat(approved)
                .isEqualTo(number(
                        sum(workbook(night).get(REPORTS.zh("sheet.quotas"))).get(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void forms_of_verification_add_up_to_the_table_of_places(String night) {
        long approved = 0;
        long occupied = 0;
        for (String name : names(night)) {
            if (name.contains("_核查表_")) {
                List<String> sum =
                        read(office.reports()
                                        .resolve(night)
                                        .resolve("documents")
                                        .resolve(name))
                                .get("核查表")
                                .stream()
                                .filter(row -> row.get(0).equals("合　计"))
                                .findFirst()
                                .orElseThrow();
                approved += number(sum.get(2));
                occupied += number(sum.get(4));
            }
        }
        List<String> whole = sum(document(night, "全部单位_编制情况表").get("按单位"));
        assertThat(approved).isEqualTo(number(whole.get(3)));
        assertThat(occupied).isEqualTo(number(whole.get(6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-30", "2024-12-31"})
    void whom_the_review_names_are_those_with_open_findings_about_money(String night) {
        List<List<String>> review = document(night, "全部单位_工资联审清单").get("联审清单");
        Long persons = office.jdbc().queryForObject("""
                select count(distinct f.subject_key) from finding f
                where f.run_id = %d and not f.pending and f.scope = 'person' and f.amount is not null""".formatted(run(night)), Long.class);
        assertThat(lines(review).stream().map(line -> line.get(2) + line.get(3)).distinct())
                .hasSize(persons.intValue());
        assertThat(lines(review)).allMatch(line -> !line.get(3).matches("\\d{17}[0-9X]"));
    }

    @Test
    @Order(1)
    void a_region_and_a_department_are_parts_of_the_whole() {
        long regions = 0;
        for (String region : List.of("云州市本级", "望川县", "青禾县", "云岭县")) {
            assertThat(documents("--date", "2024-12-31", "--region", region, "--kind", "编制情况表")
                            .exitCode())
                    .isZero();
            regions += number(
                    sum(document("2024-12-31", region + "_编制情况表").get("按单位")).get(6));
        }
        // Two units of no region have places and nobody in them.
        assertThat(regions)
                .isEqualTo(number(
                        sum(document("2024-12-31", "全部单位_编制情况表").get("按单位")).get(6)));
        assertThat(documents("--date", "2024-12-31", "--department", "云州市教育局", "--kind", "quotas")
                        .exitCode())
                .isZero();
        List<String> department = sum(document("2024-12-31", "云州市教育局_编制情况表").get("按单位"));
        assertThat(lines(document("2024-12-31", "全部单位_编制情况表").get("按主管部门")))
                .anyMatch(line ->
                        line.get(1).equals("云州市教育局") && line.subList(3, 41).equals(department.subList(3, 41)));
    }

    @Test
    @Order(2)
    void made_again_every_file_is_the_same() throws IOException {
        Path folder = office.reports().resolve("2024-12-31").resolve("documents");
        Map<String, byte[]> before = new TreeMap<>();
        for (String name : names("2024-12-31")) {
            before.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        Answer again = documents("--date", "2024-12-31");
        assertThat(again.err()).isEmpty();
        for (Map.Entry<String, byte[]> file : before.entrySet()) {
            assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
    }

    @Test
    void what_is_not_there_is_answered_with_what_comes_near() {
        assertThat(documents("--unit", "云州教育局").err()).startsWith("该批次没有单位 云州教育局，相近的有: 云州市教育局");
        assertThat(documents("--department", "教育局").err()).contains("没有主管部门", "云州市教育局");
        assertThat(documents("--date", "2024-11-30").err()).contains("已完成的日期有: 2024-12-31, 2024-12-30");
        assertThat(documents("--job", "payroll-review").err()).contains("没有已完成的批次 payroll-review");
        assertThat(documents("--kind", "ledgr").err()).contains("ledger 编制台账");
        assertThat(documents("--unit", "010003", "--region", "539800").exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_faulty_template_is_told_by_check_and_stops_the_documents_of_its_kind_only() throws IOException {
        Path jobs = office.definitions();
        Files.writeString(jobs.resolve("templates/posts.xlsx"), "no workbook");
        Answer check = office.run("check", "--jobs", jobs.toString());
        assertThat(check.exitCode()).isEqualTo(3);
        assertThat(check.err()).contains("templates/posts.xlsx:1: 不是可读的 xlsx 工作簿");
        assertThat(documents("--jobs", jobs.toString(), "--kind", "posts").exitCode())
                .isEqualTo(3);
        assertThat(documents("--jobs", jobs.toString(), "--kind", "quotas").exitCode())
                .isZero();
        Files.delete(jobs.resolve("templates/posts.xlsx"));
        assertThat(documents("--jobs", jobs.toString(), "--kind", "posts").exitCode())
                .isZero();
    }

    @Test
    void every_placeholder_of_the_guide_has_a_value_somewhere() throws IOException {
        Path jobs = office.definitions();
        Map<String, List<String>> guide = placeholders();
        for (Map.Entry<String, List<String>> kind : guide.entrySet()) {
            withEvery(jobs.resolve("templates").resolve(kind.getKey()), kind.getValue());
        }
        Path out = office.reports().resolveSibling("everything");
        assertThat(office.run(
                                "documents",
                                "--jobs",
                                jobs.toString(),
                                "--reports",
                                out.toString(),
                                "--department",
                                "云州市人民政府")
                        .exitCode())
                .isZero();
        Set<String> told = new TreeSet<>(NOT_IN_THE_SAMPLE);
        try (Stream<Path> files = Files.list(out.resolve("documents"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                read(file).get(EVERYTHING).forEach(row -> {
                    for (int i = 0; i + 1 < row.size(); i += 2) {
                        if (!row.get(i + 1).isEmpty()) {
                            told.add(row.get(i));
                        }
                    }
                });
            }
        }
        assertThat(guide.values())
                .isNotEmpty()
                .allSatisfy(names -> assertThat(told).containsAll(names));
    }

    /** Names by file of the template, columns of parts under total. */
    private static Map<String, List<String>> placeholders() throws IOException {
        Map<String, List<String>> names = new TreeMap<>();
        List<String> of = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/documents.md"))) {
            Matcher kind = Pattern.compile("### .*（`(.*\\.xlsx)`）").matcher(line);
            Matcher name = Pattern.compile("\\| `\\$\\{(.*)}` \\|.*").matcher(line);
            if (kind.matches()) {
                of = new ArrayList<>();
                names.put(kind.group(1), of);
            } else if (name.matches()) {
                of.add(name.group(1).replace("<列>", "total"));
            }
        }
        return names;
    }

    /** A row a list and a row for each of the rest, every placeholder behind its name. */
    private static void withEvery(Path template, List<String> names) throws IOException {
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(template)) {
            workbook = new XSSFWorkbook(in);
        }
        try (workbook) {
            Row row = workbook.createSheet(EVERYTHING).createRow(0);
            String last = "";
            for (String name : names) {
                String list = name.replaceFirst("\\..*", "");
                if (!list.equals(last) || row.getLastCellNum() > 50) {
                    row = row.getSheet().createRow(row.getRowNum() + 2);
                }
                last = list;
                int column = Math.max(row.getLastCellNum(), 0);
                row.createCell(column).setCellValue(name);
                row.createCell(column + 1).setCellValue("${" + name + "}");
            }
            try (OutputStream out = Files.newOutputStream(template)) {
                workbook.write(out);
            }
        }
    }

    @Test
    @Order(3)
    void a_ledger_whose_rows_are_no_longer_kept_is_not_made_empty() {
        office.jdbc().update("delete from claim_quota_change where run_id = " + run("2024-12-30"));
        Answer answer = documents("--date", "2024-12-30", "--kind", "ledger", "--unit", "010003");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).startsWith("未生成编制台账").contains("heshi run nightly --date 2024-12-30");
    }

    private long run(String night) {
        return office.jdbc().queryForObject("select run_id from run where business_date = ?::date", Long.class, night);
    }

    private List<String> names(String night) {
        try (Stream<Path> files = Files.list(office.reports().resolve(night).resolve("documents"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx")
                            && (name.startsWith("全部单位_") || name.contains("_编制台账_") || name.contains("_核查表_")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<List<String>>> document(String night, String name) {
        return read(office.reports()
                .resolve(night)
                .resolve("documents")
                .resolve(name + "_" + night.replace("-", "") + ".xlsx"));
    }

    private Map<String, List<List<String>>> workbook(String night) {
        return read(office.reports().resolve(night).resolve("workbook.xlsx"));
    }

    private static void addsUp(List<List<String>> sheet, int from, int to) {
        List<String> sum = sum(sheet);
        for (int column = from; column < to; column++) {
            int of = column;
            assertThat(lines(sheet).stream()
                            .mapToLong(line -> number(line.get(of)))
                            .sum())
                    .as("column " + column)
                    .isEqualTo(number(sum.get(column)));
        }
    }
}
