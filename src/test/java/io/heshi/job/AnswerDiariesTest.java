package io.heshi.job;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decided;
import io.heshi.ledger.Decision;
import io.heshi.ledger.DecisionFile;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.Due;
import io.heshi.ledger.Verdict;
import io.heshi.report.Publisher;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Nights over the turn of a year in which staff answer in all ways: the sheets say of each night what a diary of every problem says. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerDiariesTest {
    private static final int PEOPLE = 150;
    private static final int TRACKED = 10;
    /** Who is put right in the first days, and never heard of again. */
    private static final int GONE = TRACKED + 1;

    private static final int GONE_FROM = 2;
    private static final int NIGHTS = 16;
    private static final int STEP = 3;
    private static final LocalDate START = LocalDate.parse("2024-12-04");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> STAFF = List.of("甲某", "乙某");
    private static final String FILE = "情况说明.pdf";

    private final AnswerModel model = new AnswerModel();
    private final Map<LocalDate, Told> nights = new LinkedHashMap<>();
    private Night night;

    /** What the model says of a night, and its workbook; and what {@code heshi due} said then. */
    private record Told(
            long run,
            List<List<String>> due,
            List<List<String>> returned,
            List<List<String>> waiting,
            List<List<String>> cleared,
            List<List<String>> months,
            List<String> rates,
            List<String> listed,
            Path workbook) {}

    @BeforeAll
    void run_the_nights(@TempDir Path folder) throws IOException {
        night = new Night(folder);
        Random random = new Random(15);
        for (int n = 0; n < NIGHTS; n++) {
            LocalDate date = START.plusDays((long) n * STEP);
            Town town = new Town(PEOPLE);
            IntStream.rangeClosed(1, TRACKED)
                    .filter(person -> random.nextInt(10) < 7)
                    .forEach(person -> town.without("register", person));
            if (n < GONE_FROM) {
                town.without("register", GONE);
            }
            assertThat(night.run(date.toString(), town.write(folder.resolve("inbox" + n)), List.of())
                            .messages())
                    .isEmpty();
            // How states go on is tried elsewhere.
            states().forEach((number, state) -> model.of(number).went(date, state));
            nights.put(date, told(date, Files.createDirectories(folder.resolve("kept" + n))));
            for (long number : states().keySet()) {
                if (random.nextInt(5) < 3) {
                    Verdict verdict = Verdict.values()[random.nextInt(Verdict.UNDONE.ordinal())];
                    answer(random, date, number, verdict);
                    if (verdict == Verdict.SPECIAL) {
                        answer(random, date, number, Verdict.APPROVED);
                    }
                }
            }
        }
    }

    @AfterAll
    void close() {
        night.close();
    }

    @Test
    void only_one_rule_found_anything_and_everything_happened() {
        assertThat(night.jdbc.queryForList("select distinct rule from exception", String.class))
                .containsExactly("P01");
        assertThat(nights.values()).anyMatch(told -> !told.due().isEmpty());
        assertThat(nights.values()).anyMatch(told -> !told.returned().isEmpty());
        assertThat(nights.values()).anyMatch(told -> told.cleared().size() > 2);
        assertThat(nights.values())
                .anyMatch(told ->
                        told.returned().stream().anyMatch(row -> row.get(5).equals("2")));
    }

    @Test
    void overdue_is_what_the_diaries_say_and_what_heshi_due_says() throws IOException {
        for (Map.Entry<LocalDate, Told> entry : nights.entrySet()) {
            List<List<String>> rows = rows(entry.getValue(), "超期未报", "问题编号", "时限或有效期", "超期天数");
            assertThat(rows)
                    .as(entry.getKey().toString())
                    .containsExactlyInAnyOrderElementsOf(entry.getValue().due());
            assertThat(rows.stream().map(row -> row.get(0) + " " + row.get(1)))
                    .as(entry.getKey().toString())
                    .containsExactlyElementsOf(entry.getValue().listed());
        }
    }

    @Test
    void what_came_back_is_told_with_who_declared_it_and_how_often() throws IOException {
        for (Map.Entry<LocalDate, Told> entry : nights.entrySet()) {
            assertThat(rows(entry.getValue(), "返回", "问题编号", "报整改日期", "报整改人", "整改说明", "再次查到", "返回次数"))
                    .as(entry.getKey().toString())
                    .containsExactlyInAnyOrderElementsOf(entry.getValue().returned());
        }
    }

    @Test
    void what_waits_for_a_second_person_is_told_with_who_called_it_a_special_case() throws IOException {
        for (Map.Entry<LocalDate, Told> entry : nights.entrySet()) {
            assertThat(rows(entry.getValue(), "待复核", "问题编号", "核实人", "核实说明", "有效期至"))
                    .as(entry.getKey().toString())
                    .containsExactlyInAnyOrderElementsOf(entry.getValue().waiting());
        }
        assertThat(nights.values()).anyMatch(told -> !told.waiting().isEmpty());
    }

    @Test
    void what_was_cleared_in_the_year_is_told_with_the_last_word_on_it() throws IOException {
        for (Map.Entry<LocalDate, Told> entry : nights.entrySet()) {
            assertThat(rows(entry.getValue(), "销号台账", "问题编号", "发现日期", "销号日期", "用时（天）", "核实人", "核实说明"))
                    .as(entry.getKey().toString())
                    .containsExactlyInAnyOrderElementsOf(entry.getValue().cleared());
        }
    }

    /** Also where no run since has told of it. */
    @Test
    void what_was_cleared_is_shown_with_its_person_and_sentence() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Told told : nights.values()) {
            rows.addAll(rows(told, "销号台账", "单位", "姓名", "问题描述", "核实说明", "附件"));
        }
        assertThat(rows).allMatch(row -> row.subList(0, 3).stream().noneMatch(String::isEmpty));
        assertThat(rows).anyMatch(row -> row.get(4).contains(FILE));
        assertThat(rows).noneMatch(row -> row.get(3).contains(Town.idNumber(1)));
    }

    @Test
    void every_month_counts_what_the_diaries_count() throws IOException {
        for (Map.Entry<LocalDate, Told> entry : nights.entrySet()) {
            assertThat(rows(
                            entry.getValue(),
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
                            "薪酬更正"))
                    .as(entry.getKey().toString())
                    .isEqualTo(entry.getValue().months());
        }
    }

    @Test
    void payments_are_the_rows_of_the_payroll() throws IOException {
        for (Told told : nights.values()) {
            for (List<String> row : rows(told, "月度统计", "薪酬更正", "发放笔数", "更正率（%）", "3% 标准")) {
                double share = Long.parseLong(row.get(0)) * 100.0 / PEOPLE;
                assertThat(row.get(1)).isEqualTo(Integer.toString(PEOPLE));
                assertThat(Double.parseDouble(row.get(2))).isBetween(share - 0.006, share + 0.006);
                assertThat(row.get(3)).isEqualTo(share <= 3 ? "未超过" : "超过");
            }
        }
    }

    @Test
    void rates_in_all_and_of_the_rule_are_the_same_and_units_add_up_to_them() throws IOException {
        for (Map.Entry<LocalDate, Told> entry : nights.entrySet()) {
            List<List<String>> rows = rows(entry.getValue(), "整改率", "范围", "应整改", "已整改", "未整改", "其中超期", "已答复", "已说明");
            for (String kind : List.of("合计", "问题类型", "主管部门")) {
                assertThat(rows.stream().filter(row -> row.get(0).equals(kind)))
                        .as(entry.getKey() + " " + kind)
                        .singleElement()
                        .satisfies(row -> assertThat(row.subList(1, row.size()))
                                .isEqualTo(entry.getValue().rates()));
            }
            List<List<String>> units =
                    rows.stream().filter(row -> row.get(0).equals("单位")).toList();
            for (int column = 1; column < 7; column++) {
                int at = column;
                assertThat(units.stream()
                                .mapToLong(row -> Long.parseLong(row.get(at)))
                                .sum())
                        .as(entry.getKey() + " " + column)
                        .isEqualTo(Long.parseLong(entry.getValue().rates().get(at - 1)));
            }
        }
    }

    /** Whatever has been said and found since. */
    @Test
    void a_run_told_again_after_later_nights_says_the_same(@TempDir Path again) throws IOException {
        for (Told told : List.copyOf(nights.values()).subList(4, NIGHTS - 2)) {
            Path folder = Files.createDirectories(again.resolve("run" + told.run()));
            new Publisher(night.database.dataSource(), OwnFiles.ofOwner())
                    .publish(told.run(), night.definitions.jobs().get("nightly"), night.definitions, folder);
            for (String sheet : List.of("超期未报", "返回", "待复核", "销号台账", "月度统计", "整改率")) {
                assertThat(sheet(folder.resolve("workbook.xlsx"), sheet))
                        .as(sheet + " of run " + told.run())
                        .containsExactlyElementsOf(sheet(told.workbook(), sheet));
            }
        }
    }

    /** It knows the decisions since its first attempt; repeated once more it knows the same. */
    @Test
    void the_same_horizon_gives_the_same_bytes(@TempDir Path first) throws IOException {
        LocalDate last = START.plusDays((NIGHTS - 1L) * STEP);
        Path inbox = night.folder.resolve("inbox" + (NIGHTS - 1));
        night.run(last.toString(), inbox, List.of());
        for (String name : Reports.NAMES) {
            Files.copy(night.reports(last.toString()).resolve(name), first.resolve(name));
        }
        night.run(last.toString(), inbox, List.of());
        Reports.assertSameBytes(first, night.reports(last.toString()));
    }

    private Told told(LocalDate date, Path kept) throws IOException {
        Path workbook =
                Files.copy(night.reports(date.toString()).resolve("workbook.xlsx"), kept.resolve("workbook.xlsx"));
        long run = Optional.ofNullable(night.jdbc.queryForObject("select max(run_id) from run", Long.class))
                .orElseThrow();
        return new Told(
                run,
                model.due(date),
                model.returned(),
                model.waiting(),
                model.cleared(date),
                model.months(date),
                model.rates(date),
                new Due(night.database.dataSource())
                        .by(date).stream()
                                .map(item -> item.number() + " " + item.until())
                                .toList(),
                workbook);
    }

    /** Half of the nights are run the next day, half long afterwards. */
    private void answer(Random random, LocalDate date, long number, Verdict verdict) {
        boolean afterwards = random.nextBoolean();
        LocalDate on = afterwards ? date.plusYears(2) : date.plusDays(1);
        boolean dated = verdict == Verdict.CONFIRMED || verdict == Verdict.SPECIAL;
        Clerk clerk = new Clerk(STAFF.get(random.nextInt(STAFF.size())), "command");
        String said = date + "，" + number;
        Decision decision = new Decision(
                        number,
                        verdict,
                        said + "，" + Town.idNumber(1),
                        dated ? Optional.of(date.plusDays(random.nextInt(9))) : Optional.empty(),
                        verdict == Verdict.SPECIAL ? "云编〔2024〕7号" : "",
                        verdict == Verdict.TRANSFERRED ? said : "")
                .with(List.of(new DecisionFile(FILE, "0".repeat(64), 1)));
        Clock noon = Clock.fixed(on.atTime(12, 0).atZone(CHINA).toInstant(), CHINA);
        Decided decided = new Decisions(night.database.dataSource(), noon)
                .decide(List.of(decision), clerk)
                .get(0);
        if (decided.outcome() == Decided.Outcome.APPLIED) {
            Optional<LocalDate> until = verdict == Verdict.APPROVED
                    ? model.of(number).lastWord().flatMap(AnswerModel.Word::until)
                    : decision.until();
            String masked = said + "，" + Town.idNumber(1).replaceAll("^(\\d{6})\\d{8}", "$1********");
            model.of(number)
                    .said(
                            new AnswerModel.Word(verdict, clerk.who(), on, masked, until),
                            afterwards ? date.plusDays(STEP) : on);
        }
    }

    private Map<Long, String> states() {
        return night
                .jdbc
                .query(
                        "select number, state from exception order by number",
                        (row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static List<List<String>> rows(Told told, String sheet, String... headers) throws IOException {
        List<List<String>> all = sheet(told.workbook(), sheet);
        int head = 0;
        while (!all.get(head).containsAll(List.of(headers))) {
            head++;
        }
        List<String> header = all.get(head);
        return all.subList(head + 1, all.size()).stream()
                .takeWhile(row -> row.stream().filter(cell -> !cell.isEmpty()).count() > 4)
                .map(row -> Stream.of(headers)
                        .map(name -> row.get(header.indexOf(name)))
                        .toList())
                .toList();
    }

    private static List<List<String>> sheet(Path file, String name) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheet(name);
            List<List<String>> rows = new ArrayList<>();
            for (Row row : sheet) {
                rows.add(IntStream.range(0, 20)
                        .mapToObj(column -> formatter.formatCellValue(
                                row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)))
                        .toList());
            }
            return rows;
        }
    }
}
