package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.heshi.collect.Collected;
import io.heshi.collect.Ending;
import io.heshi.collect.Results;
import io.heshi.collect.ReturnedPacks;
import io.heshi.ledger.Clerk;
import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs as they really go out come back in every way that offices have: of each row it is told in exactly one way what became of it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenPackTest {
    private static final String NIGHT = "2024-12-31";
    private static final String DEADLINE = "2025-01-31";
    private static final int FEWEST = 5;
    private static final int ANSWERED = 3;

    private final Deque<Path> packs = new ArrayDeque<>();
    private Office office;
    private Path folder;

    @BeforeAll
    void make_packs(@TempDir Path folder) throws IOException {
        this.folder = folder;
        office = new Office(folder);
        assertThat(office.night(NIGHT, Path.of("sample-data", NIGHT)).exitCode())
                .isZero();
        Answer made = office.run(
                "packs", "--reports", office.reports().resolve("{date}").toString());
        assertThat(made.exitCode()).as(made.everything()).isZero();
        try (Stream<Path> files = Files.walk(office.reports())) {
            for (Path file : files.filter(FilledPacks::isPack).sorted().toList()) {
                try (FilledPack pack = new FilledPack(file)) {
                    if (pack.rows().size() >= FEWEST) {
                        packs.add(file);
                    }
                }
            }
        }
    }

    @AfterAll
    void close() {
        office.close();
    }

    /** The next unit's pack, with three rows answered in three ways. */
    private FilledPack answered() throws IOException {
        FilledPack pack = new FilledPack(packs.remove());
        List<Integer> rows = pack.rows();
        pack.fill(rows.get(0), "属实", "已通知停发", DEADLINE);
        pack.fill(rows.get(1), "已整改", "已退款", "");
        pack.fill(rows.get(2), "不属实", "数据有误", "");
        return pack;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saved",
                "upside down",
                "filtered",
                "blank rows between",
                "columns turned round",
                "sheets in another order",
                "title deleted",
                "facts deleted",
                "facts typed over",
                "copied to a new book",
                "copied to an old book",
                "renamed to et",
                "dates as dates",
                "dates since 1904",
                "numbers made of texts",
                "texts made of numbers",
                "header pasted once more",
            })
    void comes_back_whole(String treatment) throws IOException {
        try (FilledPack pack = answered()) {
            assertWhole(pack, List.of(treated(pack, treatment)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xlsx",
                "xls",
                "csv:Text - txt - csv (StarCalc):44,34,76,1",
                "csv:Text - txt - csv (StarCalc):9,34,76,1"
            })
    void comes_back_whole_from_libreoffice(String format) throws IOException {
        assumeTrue(OfficeSuite.isInstalled(), "needs soffice");
        try (FilledPack pack = answered()) {
            assertWhole(pack, List.of(OfficeSuite.save(pack.saved(), format)));
        }
    }

    @Test
    void a_format_that_is_not_read_is_told_and_changes_nothing() throws IOException {
        assumeTrue(OfficeSuite.isInstalled(), "needs soffice");
        try (FilledPack pack = answered()) {
            Path saved = OfficeSuite.save(pack.saved(), "ods");
            Collected collected = collect(List.of(saved));

            assertThat(collected.files()).isEmpty();
            assertThat(collected.unread().get(saved).zh()).contains("另存为");
        }
    }

    @Test
    void packs_of_two_units_copied_together_are_both_taken() throws IOException {
        try (FilledPack one = answered();
                FilledPack other = answered()) {
            List<List<String>> more = other.table();
            Path merged = one.copied("merged.xlsx", table -> table.addAll(more));
            Collected collected = collect(List.of(merged));

            assertThat(collected.counts())
                    .containsEntry(Ending.APPLIED, 2 * ANSWERED)
                    .containsEntry(
                            Ending.UNCHANGED, one.rows().size() + other.rows().size() - 2 * ANSWERED)
                    .containsEntry(Ending.NOT_RETURNED, 0);
        }
    }

    @Test
    void deleted_rows_are_not_returned() throws IOException {
        try (FilledPack pack = answered()) {
            int all = pack.rows().size();
            Path file = pack.copied(
                    "p.xlsx", table -> table.subList(1 + ANSWERED, table.size()).clear());

            assertThat(collect(List.of(file)).counts())
                    .containsEntry(Ending.APPLIED, ANSWERED)
                    .containsEntry(Ending.NOT_RETURNED, all - ANSWERED);
        }
    }

    @Test
    void words_pasted_over_the_lists_are_told_and_not_lost() throws IOException {
        try (FilledPack pack = answered()) {
            pack.cell(pack.rows().get(0), "单位核实情况").setCellValue("情况已知悉");
            Path file = pack.saved();
            Collected collected = collect(List.of(file));

            assertThat(collected.counts())
                    .containsEntry(Ending.APPLIED, ANSWERED - 1)
                    .containsEntry(Ending.INVALID, 1);
            assertThat(given(collected)).contains("情况已知悉").contains("填写有误");
        }
    }

    @Test
    void a_key_that_somebody_has_edited_is_foreign() throws IOException {
        try (FilledPack pack = answered()) {
            Cell key = pack.cell(pack.rows().get(0), "问题标识");
            String text = key.getStringCellValue();
            key.setCellValue(text.substring(0, text.length() - 1) + (text.endsWith("0") ? "1" : "0"));

            assertThat(collect(List.of(pack.saved())).counts())
                    .containsEntry(Ending.APPLIED, ANSWERED - 1)
                    .containsEntry(Ending.FOREIGN, 1)
                    .containsEntry(Ending.NOT_RETURNED, 1);
        }
    }

    @Test
    void a_row_copied_twice_is_one_and_two_that_disagree_are_none() throws IOException {
        try (FilledPack pack = answered()) {
            int verdict = pack.column("单位核实情况");
            Path file = pack.copied("p.xlsx", table -> {
                table.add(new ArrayList<>(table.get(2)));
                List<String> other = new ArrayList<>(table.get(3));
                other.set(verdict, "已整改");
                table.add(other);
            });

            assertThat(collect(List.of(file)).counts())
                    .containsEntry(Ending.APPLIED, 2)
                    .containsEntry(Ending.CONFLICT, 2)
                    .containsEntry(Ending.UNCHANGED, pack.rows().size() - ANSWERED + 1);
        }
    }

    /** The endings add up to the rows, and what was answered stands in the ledger once, however often it comes back. */
    private void assertWhole(FilledPack pack, List<Path> files) throws IOException {
        int all = pack.rows().size();
        Collected collected = collect(files);

        assertThat(collected.unread()).isEmpty();
        assertThat(collected.counts()).as("endings").isEqualTo(expected(all));
        assertThat(collect(files).counts().get(Ending.APPLIED)).as("once more").isZero();
        assertThat(office.jdbc().queryForList("""
                select d.verdict || ' ' || d.reason || coalesce(' ' || d.until, '') || ' ' || d.who
                from decision d order by d.id desc limit 3""", String.class))
                .containsExactlyInAnyOrder(
                        "confirmed 已通知停发 " + DEADLINE + " 经办人", "declared 已退款 经办人", "unfounded 数据有误 经办人");
    }

    private static Map<Ending, Integer> expected(int all) {
        Map<Ending, Integer> counts = new TreeMap<>();
        for (Ending ending : Ending.values()) {
            counts.put(ending, 0);
        }
        counts.put(Ending.APPLIED, ANSWERED);
        counts.put(Ending.UNCHANGED, all - ANSWERED);
        return counts;
    }

    private Collected collect(List<Path> files) throws IOException {
        return new ReturnedPacks(
                        office.jdbc().getDataSource(), office.data(), Clock.systemUTC(), new Clerk("收件人", "workbook"))
                .collect(files, true);
    }

    /** All that stands in the workbooks that give the rows back. */
    private String given(Collected collected) throws IOException {
        StringBuilder given = new StringBuilder();
        for (Path file : Results.write(collected, Files.createTempDirectory(folder, "given"), OwnFiles.ofOwner())) {
            given.append(Sheets.read(file));
        }
        return given.toString();
    }

    private Path treated(FilledPack pack, String treatment) throws IOException {
        int first = pack.rows().get(0);
        switch (treatment) {
            case "upside down" -> {
                return pack.copied("p.xlsx", table -> Collections.reverse(table.subList(1, table.size())));
            }
            case "filtered" -> {
                pack.sheet().setAutoFilter(CellRangeAddress.valueOf("A%d:Z%d".formatted(pack.header() + 1, first + 3)));
                pack.sheet().getRow(first).setZeroHeight(true);
                pack.sheet().getRow(first + 1).setZeroHeight(true);
            }
            case "blank rows between" -> {
                return pack.copied("p.xlsx", table -> {
                    table.add(2, List.of());
                    table.add(4, List.of("", " "));
                });
            }
            case "columns turned round" -> {
                return pack.copied("p.xlsx", table -> table.forEach(Collections::reverse));
            }
            case "sheets in another order" ->
                pack.book()
                        .setSheetOrder(pack.sheet().getSheetName(), pack.book().getNumberOfSheets() - 1);
            case "title deleted" -> {
                for (int row = 0; row < pack.header(); row++) {
                    pack.sheet().removeRow(pack.sheet().getRow(row));
                }
            }
            case "facts deleted" -> {
                int from = pack.column("问题编号");
                int to = pack.column("依据") + 1;
                return pack.copied(
                        "p.xlsx",
                        table -> table.forEach(row -> row.subList(from, to).clear()));
            }
            case "facts typed over" -> pack.cell(first, "姓名").setCellValue("改过的");
            case "copied to a new book" -> {
                return pack.copied("新建 工作表.xlsx", table -> {});
            }
            case "copied to an old book" -> {
                return pack.copied("p.xls", table -> {});
            }
            case "renamed to et" -> {
                return pack.copied("p.et", table -> {});
            }
            case "dates as dates" -> dated(pack, first, LocalDate.parse(DEADLINE));
            case "dates since 1904" -> {
                pack.book().getCTWorkbook().getWorkbookPr().setDate1904(true);
                dated(pack, first, LocalDate.parse(DEADLINE));
            }
            case "numbers made of texts" -> {
                pack.rows().forEach(row -> {
                    pack.cell(row, "身份证号").setCellValue(1.10101199001011E17);
                    pack.cell(row, "联系电话").setCellValue(8.7654321E7);
                });
            }
            case "texts made of numbers" -> {
                pack.rows()
                        .forEach(row ->
                                pack.cell(row, "问题编号").setCellValue("第" + pack.text(row, pack.column("问题编号")) + "号"));
                pack.cell(first, "整改时限或有效期").setCellValue("2025/1/31");
            }
            case "header pasted once more" -> {
                return pack.copied("p.xlsx", table -> table.add(3, new ArrayList<>(table.get(0))));
            }
            default -> {}
        }
        return pack.saved();
    }

    private static void dated(FilledPack pack, int row, LocalDate day) {
        CellStyle style = pack.book().createCellStyle();
        style.setDataFormat(pack.book().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        Cell cell = pack.cell(row, "整改时限或有效期");
        cell.setCellValue(day);
        cell.setCellStyle(style);
    }
}
