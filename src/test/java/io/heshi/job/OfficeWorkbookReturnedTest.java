package io.heshi.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Label;
import io.heshi.collect.Collected;
import io.heshi.collect.Ending;
import io.heshi.collect.ReturnedPacks;
import io.heshi.collect.Told;
import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.OfficeKey;
import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.ledger.Verdict;
import io.heshi.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The office answers in its own workbook of a run: what it has written there is read back, what was printed is not. */
@Tag("slow")
class OfficeWorkbookReturnedTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final int ROWS = 5;
    private static final String REGISTER = "问题台账";
    private static final String KEY = "问题标识";
    private static final String NUMBER = "问题编号";
    private static final String VERDICT = "核实意见";
    private static final String REASON = "整改情况";
    private static final String UNTIL = "整改时限";
    private static final String DOCUMENT = "批准文号";
    private static final String CHECKED_BY = "核实人";
    private static final String BASIS = "依据";

    private static TestDatabase found;
    private static Path printed;

    @TempDir
    private Path folder;

    private Night night;

    /** Two exceptions were answered, one with a number in the reason; then the second night was printed. */
    @BeforeAll
    static void print(@TempDir Path folder) throws IOException {
        TestDatabase first = new Night(folder).left(FIRST, town(ROWS).write(folder.resolve("first")));
        Night night = new Night(folder, first);
        Optional<LocalDate> until = Optional.of(LocalDate.parse("2025-01-31"));
        say(night, new Decision(1, Verdict.CONFIRMED, "证号 " + Town.idNumber(1), until, "", ""));
        say(night, new Decision(2, Verdict.CONFIRMED, "通知停发", until, "", ""));
        found = night.left(SECOND, town(ROWS).write(folder.resolve("second")));
        printed = night.reports(SECOND).resolve("workbook.xlsx");
    }

    @AfterAll
    static void drop() {
        found.close();
    }

    @BeforeEach
    void begin() {
        night = new Night(folder, found.copy());
    }

    @AfterEach
    void close() {
        night.close();
    }

    private static Town town(int missing) {
        Town town = new Town(60);
        for (int person = 1; person <= missing; person++) {
            town.without("register", person);
        }
        return town;
    }

    @Test
    void as_printed_it_says_nothing_new() throws IOException {
        Collected collected = collect(printed);

        assertThat(collected.counts()).containsEntry(Ending.UNCHANGED, ROWS);
        assertThat(rows(collected))
                .hasSize(ROWS)
                .allSatisfy(row -> assertThat(row.why().zh()).doesNotContain("事实列"));
        assertThat(collected.missing()).isEmpty();
        assertThat(decisions()).isEqualTo(2);
    }

    /** The reason that was printed is masked; what is decided with it is the whole one. */
    @Test
    void a_masked_reason_is_never_entered_again() throws IOException {
        Table table = table();
        table.row(1).set(UNTIL, "2025-02-28");
        assertThat(table.row(1).get(REASON)).contains("539899").doesNotContain(Town.idNumber(1));

        assertThat(endings(collect(table.xlsx()))).containsEntry("1", "applied");
        assertThat(reason(1)).isEqualTo("证号 " + Town.idNumber(1));
        assertThat(endings(collect(table.xlsx()))).containsEntry("1", "unchanged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xlsx",
                "xls",
                "csv",
                "upside down",
                "columns turned",
                "answered only",
                "copied to a new book",
                "as dates",
                "key without heading"
            })
    void what_is_written_there_is_taken(String way) throws IOException {
        Table table = table();
        table.row(3).set(VERDICT, "已整改").set(REASON, "已退款").set(CHECKED_BY, "甲某");
        table.row(4).set(VERDICT, "属实").set(REASON, "通知停发").set(UNTIL, "2025-03-31");
        table.row(5)
                .set(VERDICT, "合规特殊")
                .set(REASON, "按政策")
                .set(UNTIL, "2025-12-31")
                .set(DOCUMENT, "云编〔2024〕7号");

        Collected collected = collect(table.as(way));

        assertThat(collected.unread()).isEmpty();
        assertThat(collected.counts()).containsEntry(Ending.APPLIED, 3);
        assertThat(collected.counts().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(rows(collected).size());
        assertThat(night.states())
                .containsExactly("P01 confirmed", "P01 confirmed", "P01 confirmed", "P01 declared", "P01 open");
        assertThat(night.jdbc.queryForObject("select who from decision where number = 3", String.class))
                .isEqualTo("甲某");
        List<String> ledger = night.ledger();
        assertThat(collect(table.as(way)).counts()).containsEntry(Ending.APPLIED, 0);
        assertThat(night.ledger()).isEqualTo(ledger);
    }

    @Test
    void the_real_file_saved_by_another_program_is_taken() throws IOException {
        Path saved = folder.resolve("workbook.xlsx");
        try (InputStream in = Files.newInputStream(printed);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(saved)) {
            Sheet sheet = book.getSheet(REGISTER);
            Row header = headerOf(sheet);
            Row row = sheet.getRow(header.getRowNum() + rowOf(3));
            cell(row, header, VERDICT).setCellValue("不属实");
            cell(row, header, REASON).setCellValue("财政数据有误");
            // POI leaves the old text of such a cell in the file.
            row.createCell(column(header, BASIS)).setCellValue("另有规定");
            assertThat(sheet.isColumnHidden(column(header, KEY))).isTrue();
            book.write(out);
        }

        Collected collected = collect(saved);

        assertThat(collected.counts()).containsEntry(Ending.APPLIED, 1).containsEntry(Ending.UNCHANGED, ROWS - 1);
        assertThat(rows(collected))
                .filteredOn(row -> row.why().zh().contains("改动了事实列，已忽略"))
                .extracting(Collected.Row::number)
                .containsExactly(3L);
        assertThat(reason(3)).isEqualTo("财政数据有误");
    }

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource({
        "an answer edited,       2, 属实, 通知停发, 2025-02-15, applied",
        "an answer wiped,        2, '',   '',       '',         invalid",
        "the verdict wiped,      2, '',   通知停发, 2025-01-31, invalid",
        "declared after all,     2, 已整改, 已退款, 2025-01-31, applied",
        "no reason,              3, 已整改, '',     '',         invalid",
        "no deadline,            3, 属实, 通知停发, '',         invalid",
        "a word of its own,      3, 处理了, 已退款, '',         invalid",
        "a day before the facts, 3, 属实, 通知停发, 2024-12-01, invalid",
        "special without one,    3, 合规特殊, 按政策, 2025-12-31, invalid",
        "a formula as text,      3, 已整改, '=1+1', '',         applied",
        "only who has checked,   2, 属实, 通知停发, 2025-01-31, unchanged",
    })
    void what_is_filled_in_is_judged(
            String what, long number, String verdict, String reason, String until, String ending) throws IOException {
        Table table = table();
        table.row(number).set(VERDICT, verdict).set(REASON, reason).set(UNTIL, until);
        if (what.startsWith("only who")) {
            table.row(number).set(CHECKED_BY, "丁某");
        }

        Collected.Row row = row(collect(table.xlsx()), number);

        assertThat(row.ending().code()).as(row.why().zh()).isEqualTo(ending);
        assertThat(row.cells()).as("nothing is lost").contains(reason, verdict);
        assertThat(row.sheet()).isEqualTo(REGISTER);
        assertThat(row.line()).isPositive();
    }

    @Test
    void an_essay_is_refused_and_kept() throws IOException {
        Table table = table();
        table.row(3).set(VERDICT, "已整改").set(REASON, "长".repeat(10_000));

        Collected.Row row = row(collect(table.xlsx()), 3);

        assertThat(row.ending()).isEqualTo(Ending.INVALID);
        assertThat(row.why().zh()).contains("200", "10000");
        assertThat(row.cells()).contains("长".repeat(10_000));
    }

    @Test
    void two_books_that_disagree_are_no_last_wins() throws IOException {
        Table one = table();
        one.row(3).set(VERDICT, "已整改").set(REASON, "已退款");
        Table other = table();
        other.row(3).set(VERDICT, "不属实").set(REASON, "有误");

        Collected collected = collect(one.xlsx("a.xlsx"), other.xlsx("b.xlsx"));

        assertThat(collected.counts()).containsEntry(Ending.CONFLICT, 2).containsEntry(Ending.APPLIED, 0);
    }

    @Test
    void a_pack_and_a_book_are_taken_together() throws IOException {
        night.jdbc.update("insert into pack values (1, 2, 1, '第一局', now())");
        night.jdbc.update("insert into pack_row select 1, number, 1, fingerprint, '' from exception");
        PackSecret secret = PackSecret.of(night.database.dataSource());
        Path pack = SheetFile.write(
                folder.resolve("pack.xlsx"),
                new XSSFWorkbook(),
                "比对反馈表",
                List.of(
                        List.of(KEY, "单位核实情况", "核实说明"),
                        List.of(new PackKey(1, 3, 1).text(secret), "不属实", "有误"),
                        List.of(new PackKey(1, 4, 1).text(secret), "已整改", "已退款"),
                        List.of(new PackKey(1, 5, 1).text(secret), "已整改", "已退款")));
        Table book = table();
        book.row(3).set(VERDICT, "已整改").set(REASON, "已退款");
        book.row(4).set(VERDICT, "已整改").set(REASON, "已退款");

        Collected collected = collect(pack, book.xlsx());

        assertThat(collected.counts())
                .as("disagree; say the same; only one speaks")
                .containsEntry(Ending.CONFLICT, 2)
                .containsEntry(Ending.APPLIED, 2)
                .containsEntry(Ending.NOT_RETURNED, 2);
        assertThat(night.states()).filteredOn("P01 declared"::equals).hasSize(2);
    }

    @Test
    void what_somebody_has_said_since_is_a_conflict_unless_it_is_the_same() throws IOException {
        say(night, new Decision(3, Verdict.UNFOUNDED, "已核实无误", Optional.empty(), "", ""));
        say(night, new Decision(4, Verdict.DECLARED, "已退款", Optional.empty(), "", ""));
        Table table = table();
        table.row(3).set(VERDICT, "已整改").set(REASON, "已退款");
        table.row(4).set(VERDICT, "已整改").set(REASON, "已退款");

        assertThat(endings(collect(table.xlsx())))
                .containsEntry("3", "conflict")
                .containsEntry("4", "unchanged");
    }

    @Test
    void an_old_book_is_taken_as_long_as_its_facts_hold() throws IOException {
        Town later = new Town(60);
        for (int person = 1; person < ROWS; person++) {
            later.without("register", person);
        }
        long changed = numberOf(3);
        later.with("finance", 3, "应发工资", "9000");
        assertThat(night.run("2025-01-02", later.write(folder.resolve("later")), List.of())
                        .messages())
                .isEmpty();
        Table table = table();
        for (long number = 3; number <= ROWS; number++) {
            table.row(number).set(VERDICT, "已整改").set(REASON, "已退款");
        }

        assertThat(endings(collect(table.xlsx())))
                .as("another amount, cleared, the same")
                .containsEntry(Long.toString(changed), "stale")
                .containsEntry(Long.toString(numberOf(ROWS)), "stale")
                .containsEntry(Long.toString(numberOf(4)), "applied");
    }

    @Test
    void a_book_of_another_office_is_foreign_even_as_printed() throws IOException {
        try (Night other = new Night(folder.resolve("other"))) {
            Town town = new Town(60);
            for (int person = 41; person <= 47; person++) {
                town.without("register", person);
            }
            assertThat(other.run(SECOND, town.write(folder.resolve("elsewhere")), List.of())
                            .messages())
                    .isEmpty();

            Collected collected = collect(other.reports(SECOND).resolve("workbook.xlsx"));

            assertThat(collected.counts()).containsEntry(Ending.FOREIGN, ROWS).containsEntry(Ending.UNKNOWN, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"w1.20241231.3.1.00000000.00000000.00000000.00000000.00000000", "问题3", "3"})
    void a_key_typed_by_hand_is_foreign(String key) throws IOException {
        Table table = table();
        table.row(3).set(VERDICT, "已整改").set(REASON, "已退款").set(KEY, key);

        assertThat(endings(collect(table.xlsx())).values()).containsOnlyOnce("foreign");
        assertThat(decisions()).isEqualTo(2);
    }

    @Test
    void a_key_of_another_row_is_noticed_by_the_number_beside_it() throws IOException {
        Table table = table();
        table.row(3)
                .set(VERDICT, "已整改")
                .set(REASON, "已退款")
                .set(KEY, table.row(4).get(KEY));

        Collected.Row row = rows(collect(table.xlsx())).stream()
                .filter(one -> one.cells().contains("已退款"))
                .findFirst()
                .orElseThrow();

        assertThat(row.ending()).isEqualTo(Ending.INVALID);
        assertThat(row.why().zh()).contains("3", "4", "部分列");
    }

    @Test
    void a_book_without_its_keys_applies_nothing_and_loses_nothing() throws IOException {
        Table table = table();
        table.row(3).set(VERDICT, "已整改").set(REASON, "已退款");
        table.without(KEY);

        Collected collected = collect(table.xlsx());

        assertThat(collected.counts()).containsEntry(Ending.UNKNOWN, 3).containsEntry(Ending.APPLIED, 0);
        assertThat(rows(collected)).anySatisfy(row -> assertThat(row.cells()).contains("已退款"));
    }

    @Test
    void changed_facts_are_told_and_count_for_nothing() throws IOException {
        Table table = table();
        table.row(3).set(VERDICT, "已整改").set(REASON, "已退款").set(BASIS, "另有规定");
        table.row(4).set(BASIS, "另有规定");

        Collected collected = collect(table.xlsx());

        assertThat(row(collected, 3).ending()).isEqualTo(Ending.APPLIED);
        assertThat(row(collected, 3).why().zh()).contains("改动了事实列，已忽略");
        assertThat(row(collected, 4).why().zh()).contains("未填写", "改动了事实列，已忽略");
        assertThat(row(collected, 5).why().zh()).doesNotContain("事实列");
    }

    @Test
    void nobody_is_accused_whose_columns_were_moved_or_taken_out() throws IOException {
        Table moved = table();
        moved.row(3).set(BASIS, "另有规定");
        int name = moved.at("姓名");
        int unit = moved.at("单位");
        Collections.swap(moved.header, name, unit);
        moved.rows.forEach(row -> Collections.swap(row, name, unit));

        assertThat(rows(collect(moved.xlsx())))
                .allSatisfy(row -> assertThat(row.why().zh()).doesNotContain("事实列"));
        moved.without(BASIS);
        assertThat(rows(collect(moved.xlsx())))
                .allSatisfy(row -> assertThat(row.why().zh()).doesNotContain("事实列"));
    }

    /** The file is named; the others of the same call are taken. */
    @ParameterizedTest
    @CsvSource({"xl/vbaProject.bin, 宏", "xl/worksheets/sheet1.xml, 异常庞大", "xl/workbook.xml, 损坏"})
    void a_hostile_workbook_is_told_and_stops_no_other(String part, String told) throws IOException {
        Path hostile = folder.resolve("hostile.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(printed));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(hostile))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(part));
            if (part.endsWith("workbook.xml")) {
                out.write("<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/passwd\">]><workbook>&c;</workbook>"
                        .getBytes(UTF_8));
            }
            if (part.endsWith("sheet1.xml")) {
                out.write("<worksheet><sheetData><row><c><v>".getBytes(UTF_8));
                byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
                for (int i = 0; i < 200; i++) {
                    out.write(blanks);
                }
            }
        }
        Table table = table();
        table.row(3).set(VERDICT, "已整改").set(REASON, "已退款");

        Collected collected = collect(hostile, table.xlsx());

        assertThat(collected.counts()).containsEntry(Ending.APPLIED, 1);
        assertThat(Told.trouble(collected))
                .extracting(Label::zh)
                .singleElement()
                .asString()
                .startsWith("hostile.xlsx")
                .contains(told);
    }

    @Test
    void where_a_row_stands_that_was_not_taken_is_told_without_what_it_says() throws IOException {
        Table table = table();
        table.row(3).set(VERDICT, "处理了").set(REASON, "已退款");

        assertThat(Told.trouble(collect(table.xlsx())))
                .extracting(Label::zh)
                .singleElement()
                .asString()
                .matches("book\\.xlsx「问题台账」第 \\d 行：填写有误");
    }

    @Test
    void what_a_formula_shows_is_no_answer() throws IOException {
        int before = decisions();
        Path file = folder.resolve("formula.xlsx");
        Table table = table();
        table.row(3).set(VERDICT, "已整改").set(REASON, "-");
        try (InputStream in = Files.newInputStream(table.xlsx());
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.getSheet(REGISTER);
            Cell cell = sheet.getRow(rowOf(3)).getCell(table.at(REASON));
            cell.setCellFormula("\"已\"&\"退款\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            book.write(out);
        }

        assertThat(endings(collect(file))).containsEntry("3", "invalid");
        assertThat(decisions()).isEqualTo(before);
    }

    private Collected collect(Path... files) throws IOException {
        return new ReturnedPacks(
                        night.database.dataSource(),
                        folder.resolve("data"),
                        Clock.systemUTC(),
                        new Clerk("乙某", "workbook"))
                .collect(List.of(files), true);
    }

    private static void say(Night night, Decision decision) {
        new Decisions(night.database.dataSource(), Clock.systemUTC())
                .decide(List.of(decision), new Clerk("丙某", "command"));
    }

    private long numberOf(int person) {
        return night.jdbc.queryForObject(
                "select number from exception where subject_key = ?",
                Long.class,
                Long.parseLong(Town.idNumber(person).substring(0, 17)));
    }

    private int decisions() {
        return night.jdbc.queryForObject("select count(*) from decision", Integer.class);
    }

    private String reason(long number) {
        return night.jdbc.queryForObject(
                "select reason from decision where number = ? order by id desc limit 1", String.class, number);
    }

    private static List<Collected.Row> rows(Collected collected) {
        return collected.files().stream().flatMap(file -> file.rows().stream()).toList();
    }

    private static Collected.Row row(Collected collected, long number) {
        return rows(collected).stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> endings(Collected collected) {
        return rows(collected).stream()
                .collect(Collectors.toMap(
                        row -> Long.toString(row.number()), row -> row.ending().code(), (one, other) -> one));
    }

    private static Row headerOf(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(NUMBER)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no header");
    }

    private static int column(Row header, String name) {
        for (Cell cell : header) {
            if (cell.getStringCellValue().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + name);
    }

    private static Cell cell(Row row, Row header, String name) {
        return row.getCell(column(header, name), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private int rowOf(long number) throws IOException {
        return 1 + table().rows.indexOf(table().row(number).cells);
    }

    private Table table() throws IOException {
        try (InputStream in = Files.newInputStream(printed);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet(REGISTER);
            Row header = headerOf(sheet);
            List<List<String>> rows = new ArrayList<>();
            for (int r = header.getRowNum() + 1; r <= sheet.getLastRowNum(); r++) {
                List<String> row = texts(sheet.getRow(r), header.getLastCellNum());
                if (OfficeKey.parse(row.get(column(header, KEY))).isPresent()) {
                    rows.add(row);
                }
            }
            return new Table(texts(header, header.getLastCellNum()), rows);
        }
    }

    private static List<String> texts(Row row, int cells) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < cells; c++) {
            Cell cell = row == null ? null : row.getCell(c);
            if (cell == null) {
                texts.add("");
            } else if (cell.getCellType() == CellType.NUMERIC) {
                texts.add(
                        DateUtil.isCellDateFormatted(cell)
                                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                                : Long.toString((long) cell.getNumericCellValue()));
            } else {
                texts.add(cell.getStringCellValue());
            }
        }
        return texts;
    }

    /** The register as it was printed, to be written into. */
    private final class Table {
        private final List<String> header;
        private final List<List<String>> rows;

        Table(List<String> header, List<List<String>> rows) {
            this.header = header;
            this.rows = rows;
        }

        int at(String column) {
            return header.indexOf(column);
        }

        Line row(long number) {
            return new Line(rows.stream()
                    .filter(row -> row.get(at(NUMBER)).equals(Long.toString(number)))
                    .findFirst()
                    .orElseThrow());
        }

        void without(String column) {
            int at = at(column);
            header.remove(at);
            rows.forEach(row -> row.remove(at));
        }

        Path xlsx() throws IOException {
            return xlsx("book.xlsx");
        }

        Path xlsx(String name) throws IOException {
            return SheetFile.write(folder.resolve(name), new XSSFWorkbook(), REGISTER, all());
        }

        private List<List<String>> all() {
            List<List<String>> all = new ArrayList<>(List.of(header));
            all.addAll(rows);
            return all;
        }

        Path as(String way) throws IOException {
            switch (way) {
                case "xls" -> {
                    return SheetFile.write(folder.resolve("b.xls"), new HSSFWorkbook(), REGISTER, all());
                }
                case "csv" -> {
                    String text = all().stream()
                            .map(row -> row.stream()
                                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                    .collect(Collectors.joining(",")))
                            .collect(Collectors.joining("\r\n"));
                    return Files.write(folder.resolve("b.csv"), text.getBytes(UTF_8));
                }
                case "copied to a new book" -> {
                    return SheetFile.write(folder.resolve("新建.xlsx"), new XSSFWorkbook(), "Sheet1", all());
                }
                case "columns turned" -> {
                    List<List<String>> turned = new ArrayList<>();
                    all().forEach(row -> {
                        List<String> back = new ArrayList<>(row);
                        Collections.reverse(back);
                        turned.add(back);
                    });
                    return SheetFile.write(folder.resolve("b.xlsx"), new XSSFWorkbook(), REGISTER, turned);
                }
                default -> {
                    List<List<String>> turned = new ArrayList<>(rows);
                    List<String> head = new ArrayList<>(header);
                    switch (way) {
                        case "upside down" -> Collections.reverse(turned);
                        case "answered only" ->
                            turned.removeIf(row -> row.get(at(VERDICT)).isEmpty());
                        case "as dates" ->
                            turned.replaceAll(row -> row.stream()
                                    .map(cell -> cell.replaceAll("(20\\d\\d)-0?(\\d+)-0?(\\d+)", "$1/$2/$3"))
                                    .toList());
                        case "key without heading" -> head.set(at(KEY), "");
                        default -> {}
                    }
                    turned.add(0, head);
                    return SheetFile.write(folder.resolve("b.xlsx"), new XSSFWorkbook(), REGISTER, turned);
                }
            }
        }

        private final class Line {
            private final List<String> cells;

            Line(List<String> cells) {
                this.cells = cells;
            }

            Line set(String column, String text) {
                cells.set(at(column), text);
                return this;
            }

            String get(String column) {
                return cells.get(at(column));
            }
        }
    }
}
