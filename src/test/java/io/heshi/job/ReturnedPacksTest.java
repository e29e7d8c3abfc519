package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Label;
import io.heshi.collect.Collected;
import io.heshi.collect.Ending;
import io.heshi.collect.Results;
import io.heshi.collect.ReturnedPacks;
import io.heshi.collect.Told;
import io.heshi.ledger.Clerk;
import io.heshi.ledger.Decision;
import io.heshi.ledger.Decisions;
import io.heshi.ledger.PackKey;
import io.heshi.ledger.PackSecret;
import io.heshi.ledger.Verdict;
import io.heshi.store.OwnFiles;
import io.heshi.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
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

/** A pack comes back in every way that offices have: each row ends in exactly one way, and no word is lost. */
@Tag("slow")
class ReturnedPacksTest {
    private static final int ROWS = 8;
    private static final String FACTS = "2024-12-30";
    private static final List<String> HEADER = List.of(
            "问题标识", "序号", "问题编号", "姓名", "差异说明", "单位核实情况", "核实说明", "整改时限或有效期", "批准文号", "核实人", "联系电话", "附件", "备注");
    private static final int VERDICT = 5;
    private static final int REASON = 6;
    private static final int UNTIL = 7;
    private static final int DOCUMENT = 8;

    private static TestDatabase found;

    @TempDir
    private Path folder;

    private Night night;
    private PackSecret secret;

    @BeforeAll
    static void find(@TempDir Path folder) throws IOException {
        found = new Night(folder).left(FACTS, town().write(folder.resolve("inbox")));
    }

    private static Town town() {
        Town town = new Town(300);
        for (int person = 1; person <= ROWS; person++) {
            town.without("register", person);
        }
        return town;
    }

    @AfterAll
    static void drop() {
        found.close();
    }

    @BeforeEach
    void begin() {
        night = new Night(folder, found.copy());
        secret = PackSecret.of(night.database.dataSource());
        night.jdbc.update("insert into pack values (1, 1, 1, '第一局', now())");
        night.jdbc.update("""
                insert into pack_row
                select 1, e.number, (select max(v.seq) from exception_event v where v.number = e.number), e.fingerprint, ''
                from exception e where e.rule = 'P01'""");
    }

    @AfterEach
    void close() {
        night.close();
    }

    /** Rows as they went out: of each exception its key, and nothing filled in. */
    private List<List<String>> pack() {
        List<List<String>> rows = new ArrayList<>();
        for (long number = 1; number <= ROWS; number++) {
            rows.add(new ArrayList<>(List.of(
                    new PackKey(1, number, 1).text(secret),
                    Long.toString(number),
                    Long.toString(number),
                    "甲某",
                    "财政在发工资",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "")));
        }
        return rows;
    }

    private static void fill(List<String> row, String verdict, String reason, String until, String document) {
        row.set(VERDICT, verdict);
        row.set(REASON, reason);
        row.set(UNTIL, until);
        row.set(DOCUMENT, document);
    }

    /** Three rows are answered, in three ways. */
    private List<List<String>> answered() {
        List<List<String>> rows = pack();
        fill(rows.get(0), "属实", "通知停发", "2025-01-31", "");
        fill(rows.get(1), "已整改", "已退款", "", "");
        fill(rows.get(2), "不属实", "财政数据有误", "", "");
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xlsx",
                "xls",
                "csv",
                "gbk csv",
                "upside down",
                "columns turned",
                "blank rows between",
                "two sheets",
                "title above",
                "header twice",
                "answered rows only",
                "copied to a new book",
                "keys without their heading",
                "date cells",
                "wide keys",
                "merged from two",
                "same file twice",
                "signed below",
                "blanks around"
            })
    void comes_back_whole(String treatment) throws IOException {
        List<Path> files = treated(treatment, answered());

        Collected collected = collect(files, true);

        Map<Ending, Integer> counts = collected.counts();
        assertThat(collected.unread()).isEmpty();
        assertThat(counts)
                .as("nothing but rows of the pack is a row")
                .containsEntry(Ending.FOREIGN, 0)
                .containsEntry(Ending.UNKNOWN, 0);
        assertThat(counts.get(Ending.APPLIED)).as("%s", counts).isEqualTo(3);
        assertThat(counts.values().stream().mapToInt(n -> n).sum())
                .as("every row in exactly one ending: %s", counts)
                .isEqualTo(rowsIn(collected) + counts.get(Ending.NOT_RETURNED));
        assertThat(night.states())
                .containsExactly(
                        "P01 confirmed",
                        "P01 declared",
                        "P01 explained",
                        "P01 open",
                        "P01 open",
                        "P01 open",
                        "P01 open",
                        "P01 open");
        if (treatment.equals("answered rows only")) {
            assertThat(counts.get(Ending.NOT_RETURNED)).isEqualTo(ROWS - 3);
        }

        List<String> ledger = night.ledger();
        Collected again = collect(files, true);
        assertThat(again.counts().get(Ending.APPLIED)).isZero();
        assertThat(night.ledger()).as("the same files again change nothing").isEqualTo(ledger);
    }

    @ParameterizedTest(name = "{index} {0}")
    @CsvSource({
        "a word of its own,      已经处理, 已退款,   '',         '',            invalid",
        "no reason,              已整改,   '',       '',         '',            invalid",
        "no verdict,             '',       已退款,   '',         '',            invalid",
        "no deadline,            属实,     通知停发, '',         '',            invalid",
        "no day,                 属实,     通知停发, 下个月,     '',            invalid",
        "a month,                属实,     通知停发, 2025-02,    '',            invalid",
        "a day before the facts, 属实,     通知停发, 2024-12-01, '',            invalid",
        "a day in another form,  属实,     通知停发, 2025年1月31日, '',         applied",
        "special without document, 合规特殊, 按政策,   2025-12-31, '',            invalid",
        "special,                合规特殊, 按政策,   2025-12-31, 云编〔2024〕7号, applied",
        "a formula as text,      已整改,   '=1+1',   '',         '',            applied",
        "nothing,                '',       '',       '',         '',            unchanged",
    })
    void what_is_filled_in_is_judged(
            String what, String verdict, String reason, String until, String document, String ending)
            throws IOException {
        List<List<String>> rows = pack();
        fill(rows.get(0), verdict, reason, until, document);

        Collected collected = collect(List.of(xlsx("p.xlsx", rows)), true);

        Collected.Row row = collected.files().get(0).rows().get(0);
        assertThat(row.ending().code()).as(row.why().zh()).isEqualTo(ending);
        assertThat(night.jdbc.queryForObject("select count(*) from decision", Long.class))
                .isEqualTo(ending.equals("applied") ? 1 : 0);
    }

    @Test
    void an_essay_is_given_back_whole() throws IOException {
        List<List<String>> rows = pack();
        fill(rows.get(0), "已整改", "长".repeat(10_000), "", "");

        Collected collected = collect(List.of(xlsx("p.xlsx", rows)), true);

        assertThat(collected.files().get(0).rows().get(0).ending()).isEqualTo(Ending.INVALID);
        Path result = Results.write(collected, folder.resolve("results"), OwnFiles.ofOwner())
                .get(0);
        try (XSSFWorkbook book = new XSSFWorkbook(result.toFile())) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(REASON).getStringCellValue())
                    .hasSize(10_000);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    @Test
    void keys_that_were_not_given_out_are_foreign_and_words_without_a_key_unknown() throws IOException {
        List<List<String>> rows = answered();
        rows.get(0).set(0, "h1.1.1.1.0123456789ab");
        rows.get(1).set(0, "");
        rows.get(2).set(0, new PackKey(7, 3, 1).text(secret));
        rows.get(3).set(0, "手工填写");
        fill(rows.get(3), "已整改", "已退款", "", "");

        assertThat(endings(collect(List.of(xlsx("p.xlsx", rows)), true)))
                .startsWith("foreign", "unknown", "unknown", "foreign");
        assertThat(night.states()).containsOnly("P01 open");
    }

    @Test
    void a_pack_whose_keys_were_deleted_applies_nothing_and_loses_nothing() throws IOException {
        List<List<String>> rows = answered();
        rows.forEach(row -> row.set(0, ""));

        Collected collected = collect(List.of(xlsx("p.xlsx", rows)), true);

        assertThat(endings(collected)).containsExactly("unknown", "unknown", "unknown");
        assertThat(collected.files().get(0).rows().get(1).cells()).contains("已整改", "已退款");
    }

    @Test
    void two_packs_of_one_unit_that_disagree_are_no_last_wins() throws IOException {
        List<List<String>> other = answered();
        fill(other.get(0), "不属实", "已更正", "", "");

        Collected collected = collect(List.of(xlsx("a.xlsx", answered()), xlsx("b.xlsx", other)), true);

        assertThat(collected.counts()).containsEntry(Ending.CONFLICT, 2).containsEntry(Ending.APPLIED, 2);
        assertThat(night.jdbc.queryForObject("select state from exception where number = 1", String.class))
                .isEqualTo("open");
    }

    @Test
    void what_somebody_has_said_since_is_a_conflict_unless_it_is_the_same() throws IOException {
        decide(new Decision(1, Verdict.UNFOUNDED, "已核实无误", Optional.empty(), "", ""));
        decide(new Decision(2, Verdict.DECLARED, "已退款", Optional.empty(), "", ""));

        assertThat(endings(collect(List.of(xlsx("p.xlsx", answered())), true)))
                .startsWith("conflict", "unchanged", "applied");
    }

    @Test
    void an_old_pack_is_taken_as_long_as_its_facts_hold() throws IOException {
        Town later = new Town(300);
        for (int person = 1; person <= ROWS; person++) {
            if (person != 3) {
                later.without("register", person);
            }
        }
        later.with("finance", 1, "应发工资", "9000");
        assertThat(night.run("2024-12-31", later.write(folder.resolve("later")), List.of())
                        .messages())
                .isEmpty();

        assertThat(endings(collect(List.of(xlsx("p.xlsx", answered())), true)))
                .as("another amount, the same, cleared")
                .startsWith("stale", "applied", "stale");
    }

    /** Returned packs hold whole ID numbers, and so do the workbooks that give their rows back. */
    @Test
    void what_came_back_is_kept_from_others() throws IOException {
        Collected collected = collect(List.of(xlsx("p.xlsx", answered())), true);
        List<Path> written =
                new ArrayList<>(Results.write(collected, folder.resolve("results/below"), OwnFiles.ofOwner()));
        try (Stream<Path> kept = Files.list(folder.resolve("data/returns"))) {
            kept.forEach(written::add);
        }

        assertThat(written).hasSize(2);
        for (Path file : written) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_plan_records_nothing() throws IOException {
        Collected plan = collect(List.of(xlsx("p.xlsx", answered())), false);

        assertThat(plan.counts()).containsEntry(Ending.APPLIED, 3);
        assertThat(night.states()).containsOnly("P01 open");
        assertThat(night.jdbc.queryForObject("select count(*) from returned_file", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void what_a_formula_shows_is_no_answer_and_a_formula_elsewhere_is_no_matter(String format) throws IOException {
        List<List<String>> rows = answered();
        fill(rows.get(3), "属实", "通知停发", "2025-01-31", "");
        Path file = folder.resolve("p." + format);
        try (Workbook book = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("比对反馈表");
            write(sheet, sheet(HEADER, rows));
            sheet.getRow(1).getCell(VERDICT).setCellFormula("\"属\"&\"实\"");
            sheet.getRow(2).getCell(REASON).setCellFormula("#REF!+1");
            sheet.getRow(3).getCell(3).setCellFormula("\"甲\"&\"某\"");
            sheet.getRow(5).getCell(REASON).setCellFormula("\"\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }

        Collected collected = collect(List.of(file), true);

        assertThat(endings(collected))
                .startsWith("invalid", "invalid", "applied", "applied", "unchanged")
                .hasSize(ROWS);
        assertThat(collected.files().get(0).rows().get(0).why().zh()).contains("单位核实情况", "公式", "粘贴为数值");
        assertThat(collected.files().get(0).rows().get(1).why().zh()).contains("核实说明");
        assertThat(Told.trouble(collected).stream().map(Label::zh)).anyMatch(line -> line.contains("比对反馈表"));
    }

    @Test
    void what_is_no_pack_is_told_with_what_to_do() throws IOException {
        Path macros = folder.resolve("macros.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(macros))) {
            byte[] bytes = Files.readAllBytes(xlsx("p.xlsx", answered()));
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        }
        Path oldMacros = folder.resolve("macros.xls");
        try (POIFSFileSystem container = new POIFSFileSystem(
                        book("p.xls", new HSSFWorkbook(), Map.of("比对反馈表", sheet(HEADER, answered())))
                                .toFile(),
                        false);
                OutputStream out = Files.newOutputStream(oldMacros)) {
            container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            container.writeFilesystem(out);
        }
        Path letter = Files.writeString(folder.resolve("letter.csv"), "关于反馈的说明\n请查收\n");
        Path large = folder.resolve("large.csv");
        try (OutputStream out = Files.newOutputStream(large)) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < 26; i++) {
                out.write(block);
            }
        }
        Path cut = folder.resolve("cut.xlsx");
        byte[] whole = Files.readAllBytes(xlsx("p.xlsx", answered()));
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));

        Collected collected = collect(List.of(macros, oldMacros, letter, large, cut), true);

        assertThat(collected.unread().get(macros).zh()).contains("宏");
        assertThat(collected.unread().get(oldMacros).zh()).contains("宏");
        assertThat(collected.unread().get(letter).zh()).contains("反馈表");
        assertThat(collected.unread().get(large).zh()).contains("25 MB");
        assertThat(collected.unread().get(cut).zh()).contains("损坏");
        assertThat(collected.files()).isEmpty();
    }

    @Test
    void a_plan_does_not_say_that_it_recorded_and_what_was_told_stays() throws IOException {
        Path pack = dated("p.xlsx", sheet(HEADER, answered()));
        Path results = folder.resolve("results");

        Path plan = Results.write(collect(List.of(pack), false), results, OwnFiles.ofOwner())
                .get(0);
        assertThat(texts(plan)).contains("将记入", "2025-01-31").doesNotContain("已记入");

        Path first = Results.write(collect(List.of(pack), true), results, OwnFiles.ofOwner())
                .get(0);
        assertThat(texts(first)).contains("已记入").doesNotContain("将记入");
        assertThat(Results.write(collect(List.of(pack), true), results, OwnFiles.ofOwner()))
                .containsExactly(first);
        assertThat(texts(first))
                .as("the same file again has nothing new to tell")
                .contains("已记入");
        Files.setLastModifiedTime(pack, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(Results.write(collect(List.of(pack), true), results, OwnFiles.ofOwner()))
                .doesNotContain(first);
        assertThat(texts(first)).contains("已记入");
    }

    private static List<String> texts(Path workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"回函.zip, 解压", "通知书.docx, 附件", "扫描件.PDF, 附件"})
    void what_comes_back_beside_packs_is_told_by_what_it_is(String name, String told) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[] {'P', 'K', 3, 4});

        assertThat(collect(List.of(file), true).unread().get(file).zh()).contains(told);
    }

    /** Rows are shuffled, dropped, doubled, emptied, refilled and spoilt at random: the endings add up to the rows every time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_sum_of_the_endings_is_the_rows(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            List<List<String>> rows = answered();
            Collections.shuffle(rows, random);
            for (int change = random.nextInt(6); change > 0 && !rows.isEmpty(); change--) {
                List<String> row = rows.get(random.nextInt(rows.size()));
                switch (random.nextInt(7)) {
                    case 0 -> rows.remove(row);
                    case 1 -> rows.add(new ArrayList<>(row));
                    case 2 -> row.set(0, "");
                    case 3 ->
                        row.set(VERDICT, List.of("", "属实", "已整改", "不属实", "乱填").get(random.nextInt(5)));
                    case 4 -> row.set(REASON, random.nextBoolean() ? "" : "改写" + i);
                    case 5 ->
                        row.set(UNTIL, List.of("", "2025-03-01", "45700", "不详").get(random.nextInt(4)));
                    default -> row.set(0, row.get(0).replace('h', 'g'));
                }
            }
            Path file = csv("r" + i + ".csv", rows, Charset.forName("UTF-8"), HEADER);
            Collected collected = collect(List.of(file), random.nextInt(20) == 0);
            long worded = rows.stream()
                    .filter(row -> PackKey.parse(row.get(0)).isPresent()
                            || !row.get(VERDICT).isEmpty()
                            || !row.get(REASON).isEmpty())
                    .count();
            assertThat(rowsIn(collected)).as("seed %d, turn %d", seed, i).isEqualTo((int) worded);
        }
    }

    private void decide(Decision decision) {
        new Decisions(night.database.dataSource(), Clock.systemUTC())
                .decide(List.of(decision), new Clerk("丙某", "command"));
    }

    private Collected collect(List<Path> files, boolean write) throws IOException {
        return new ReturnedPacks(
                        night.database.dataSource(),
                        folder.resolve("data"),
                        Clock.systemUTC(),
                        new Clerk("乙某", "workbook"))
                .collect(files, write);
    }

    private static int rowsIn(Collected collected) {
        return collected.files().stream().mapToInt(file -> file.rows().size()).sum();
    }

    private static List<String> endings(Collected collected) {
        return collected.files().stream()
                .flatMap(file -> file.rows().stream())
                .map(row -> row.ending().code())
                .toList();
    }

    private List<Path> treated(String treatment, List<List<String>> rows) throws IOException {
        List<List<String>> turned = new ArrayList<>(rows);
        switch (treatment) {
            case "xls" -> {
                return List.of(book("p.xls", new HSSFWorkbook(), Map.of("比对反馈表", sheet(HEADER, rows))));
            }
            case "csv" -> {
                return List.of(csv("p.csv", rows, Charset.forName("UTF-8"), HEADER));
            }
            case "gbk csv" -> {
                return List.of(csv("p.csv", rows, Charset.forName("GB18030"), HEADER));
            }
            case "upside down" -> Collections.reverse(turned);
            case "columns turned" -> {
                List<List<String>> all = sheet(HEADER, rows);
                all.replaceAll(row -> {
                    List<String> back = new ArrayList<>(row);
                    Collections.reverse(back);
                    return back;
                });
                return List.of(book("p.xlsx", new XSSFWorkbook(), Map.of("Sheet1", all)));
            }
            case "blank rows between" -> {
                turned.add(2, List.of());
                turned.add(5, List.of("", "", ""));
            }
            case "two sheets" -> {
                return List.of(book(
                        "p.xlsx",
                        new XSSFWorkbook(),
                        new TreeMap<>(Map.of(
                                "甲", sheet(HEADER, rows.subList(0, 2)),
                                "乙", sheet(HEADER, rows.subList(2, ROWS)),
                                "说明", List.of(List.of("请于月底前返回"))))));
            }
            case "title above" -> {
                List<List<String>> all =
                        new ArrayList<>(List.of(List.of("第一局 比对反馈表"), List.of("填报单位：", "", "时点：2024-12-30")));
                all.addAll(sheet(HEADER, rows));
                all.add(List.of("", "单位负责人：", "", "填表人："));
                return List.of(book("p.xlsx", new XSSFWorkbook(), Map.of("Sheet1", all)));
            }
            case "signed below" -> {
                List<List<String>> all = sheet(HEADER, rows);
                all.add(List.of("填表人：张某　　单位负责人：李某", "", "2025-01-06"));
                return List.of(book("p.xlsx", new XSSFWorkbook(), Map.of("Sheet1", all)));
            }
            case "header twice" -> {
                List<List<String>> all = sheet(HEADER, rows.subList(0, 2));
                all.addAll(sheet(HEADER, rows.subList(2, ROWS)));
                return List.of(book("p.xlsx", new XSSFWorkbook(), Map.of("Sheet1", all)));
            }
            case "answered rows only" -> turned.removeIf(row -> row.get(VERDICT).isEmpty());
            case "copied to a new book" -> {
                return List.of(book("新建 工作表.xlsx", new XSSFWorkbook(), Map.of("Sheet3", sheet(HEADER, rows))));
            }
            case "keys without their heading" -> {
                List<String> header = new ArrayList<>(HEADER);
                header.set(0, "");
                return List.of(book("p.xlsx", new XSSFWorkbook(), Map.of("Sheet1", sheet(header, rows))));
            }
            case "date cells" -> {
                return List.of(dated("p.xlsx", sheet(HEADER, rows)));
            }
            case "wide keys", "blanks around" ->
                turned.forEach(row -> {
                    row.set(0, " " + row.get(0) + " ");
                    row.set(VERDICT, row.get(VERDICT).isEmpty() ? "" : row.get(VERDICT) + " ");
                });
            case "merged from two" -> {
                List<List<String>> all = sheet(HEADER, rows);
                all.addAll(sheet(HEADER, rows));
                return List.of(book("p.xlsx", new XSSFWorkbook(), Map.of("Sheet1", all)));
            }
            case "same file twice" -> {
                return List.of(xlsx("p.xlsx", rows), xlsx("p (1).xlsx", rows));
            }
            default -> {}
        }
        return List.of(xlsx("p.xlsx", turned));
    }

    private static List<List<String>> sheet(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        return all;
    }

    private Path xlsx(String name, List<List<String>> rows) throws IOException {
        return book(name, new XSSFWorkbook(), Map.of("比对反馈表", sheet(HEADER, rows)));
    }

    private Path csv(String name, List<List<String>> rows, Charset charset, List<String> header) throws IOException {
        String text = sheet(header, rows).stream()
                .map(row -> row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path book(String name, Workbook book, Map<String, List<List<String>>> sheets) throws IOException {
        Path file = folder.resolve(name);
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            sheets.forEach((title, rows) -> write(book.createSheet(title), rows));
            book.write(out);
        }
        return file;
    }

    private static void write(Sheet sheet, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                row.createCell(c).setCellValue(rows.get(r).get(c));
            }
        }
    }

    private Path dated(String name, List<List<String>> rows) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheet sheet = book.createSheet();
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Cell cell = row.createCell(c);
                    String text = rows.get(r).get(c);
                    if (c == UNTIL && r > 0 && !text.isEmpty()) {
                        cell.setCellValue(LocalDate.parse(text));
                        cell.setCellStyle(date);
                    } else {
                        cell.setCellValue(text);
                    }
                }
            }
            book.write(out);
        }
        return file;
    }
}
