package io.heshi.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.HiddenRows;
import io.heshi.definition.Layout;
import io.heshi.definition.PerSheet;
import io.heshi.definition.Source;
import io.heshi.definition.UnitRows;
import io.heshi.intake.TakenFile;
import io.heshi.intake.TestSources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden sheets with the headers of a visible one are old copies: they are passed over, and every line of them is accounted for. */
class HiddenSheetTest {
    private static final List<List<String>> QUOTAS = List.of(
            List.of("单位代码", "单位名称", "编制类型", "核定编制数"),
            List.of("010001", "云州市财政局", "行政", "20"),
            List.of("010002", "云州市审计局", "行政", "9"));

    @TempDir
    Path folder;

    private record Page(String name, SheetVisibility shown, List<List<String>> rows) {}

    private static Page page(String name, SheetVisibility shown, List<List<String>> rows) {
        return new Page(name, shown, rows);
    }

    private static List<List<String>> old(int rows) {
        List<List<String>> old = new ArrayList<>(List.of(QUOTAS.get(0)));
        for (int i = 1; i <= rows; i++) {
            old.add(List.of(QUOTAS.get(i).get(0), QUOTAS.get(i).get(1), "行政", "99"));
        }
        return old;
    }

    static Stream<Arguments> workbooks() {
        SheetVisibility hidden = SheetVisibility.HIDDEN;
        SheetVisibility very = SheetVisibility.VERY_HIDDEN;
        SheetVisibility shown = SheetVisibility.VISIBLE;
        List<List<String>> wider = old(1).stream()
                .map(row -> Stream.concat(row.stream(), Stream.of("x")).toList())
                .toList();
        List<List<String>> titled = new ArrayList<>(List.of(List.of("2015年编制台账"), List.of("")));
        titled.addAll(old(2));
        List<List<String>> turned = old(2).stream()
                .map(row -> List.of(row.get(3), row.get(2), row.get(1), row.get(0)))
                .toList();
        List<List<String>> notes = List.of(List.of("说明"), List.of("本表由编办提供"));
        Page current = page("台账", shown, QUOTAS);
        List<List<Page>> books = List.of(
                List.of(page("2015备份", very, old(2)), current),
                List.of(page("2015备份", hidden, old(2)), current),
                List.of(current, page("备份", hidden, old(2))),
                List.of(current, page("备份", hidden, old(1))),
                List.of(page("备份", hidden, wider), current),
                List.of(page("备份", hidden, titled), current),
                List.of(page("备份", hidden, turned), current),
                List.of(
                        page("2014", hidden, old(1)),
                        page("2015", very, old(2)),
                        current,
                        page("2016", hidden, old(1))),
                List.of(page("说明", shown, notes), page("备份", hidden, old(2)), current),
                List.of(page("字典", hidden, notes), current, page("备份", hidden, QUOTAS)));
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < books.size(); i++) {
            for (String format : List.of("xlsx", "xls", "xml")) {
                all.add(Arguments.of(i, format, books.get(i)));
            }
        }
        return all.stream();
    }

    private Path write(String format, List<Page> pages) throws IOException {
        Path file = folder.resolve("a." + format);
        if (format.equals("xml")) {
            return Files.writeString(file, xml(pages), StandardCharsets.UTF_8);
        }
        try (Workbook book = format.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (int p = 0; p < pages.size(); p++) {
                Sheet sheet = book.createSheet(pages.get(p).name());
                List<List<String>> rows = pages.get(p).rows();
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        (c == 0 ? sheet.createRow(r) : sheet.getRow(r))
                                .createCell(c)
                                .setCellValue(rows.get(r).get(c));
                    }
                }
                book.setSheetVisibility(p, pages.get(p).shown());
            }
            book.write(out);
        }
        return file;
    }

    private static String xml(List<Page> pages) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">");
        for (Page page : pages) {
            xml.append("<Worksheet ss:Name=\"").append(page.name()).append("\"><Table>");
            page.rows().forEach(row -> {
                xml.append("<Row>");
                row.forEach(cell -> xml.append("<Cell><Data ss:Type=\"String\">")
                        .append(cell)
                        .append("</Data></Cell>"));
                xml.append("</Row>");
            });
            xml.append("</Table>");
            if (page.shown() != SheetVisibility.VISIBLE) {
                xml.append("<x:WorksheetOptions><x:Visible>Sheet")
                        .append(page.shown() == SheetVisibility.HIDDEN ? "Hidden" : "VeryHidden")
                        .append("</x:Visible></x:WorksheetOptions>");
            }
            xml.append("</Worksheet>");
        }
        return xml.append("</Workbook>").toString();
    }

    private static TakenFile take(Path file, Source source) {
        TakenFile taken = TakenFile.take(file, source);
        assertThat(taken.tally().tiesOut()).isTrue();
        return taken;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("workbooks")
    void only_the_visible_sheet_is_read(int number, String format, List<Page> pages) throws IOException {
        TakenFile taken = take(write(format, pages), TestSources.quotas());
        assertThat(taken.column("approved")).containsExactly("20", "9");
        assertThat(taken.places()).allMatch(place -> place.startsWith("台账:"));
        for (Page page : pages) {
            if (page.shown() != SheetVisibility.VISIBLE
                    && page.rows().size() > 2 - (page.name().equals("字典") ? 0 : 1)) {
                assertThat(taken.lines())
                        .filteredOn(line -> line.startsWith(page.name() + ":"))
                        .hasSizeGreaterThanOrEqualTo(page.rows().size() - 1)
                        .allMatch(line -> page.name().equals("字典") || line.endsWith(" hidden_sheet"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "xml"})
    void a_hidden_sheet_is_read_when_no_other_has_its_headers_or_the_source_names_it(String format) throws IOException {
        Page notes = page("说明", SheetVisibility.VISIBLE, List.of(List.of("说明"), List.of("见另表")));
        Path alone = write(format, List.of(notes, page("台账", SheetVisibility.HIDDEN, QUOTAS)));
        assertThat(take(alone, TestSources.quotas()).column("approved")).containsExactly("20", "9");
        Path two = write(
                format, List.of(page("一", SheetVisibility.VISIBLE, QUOTAS), page("二", SheetVisibility.HIDDEN, old(2))));
        Layout named = new Layout(
                Optional.empty(),
                PerSheet.AUTO,
                PerSheet.AUTO,
                List.of("一", "二"),
                HiddenRows.READ,
                UnitRows.AUTO,
                Optional.empty());
        assertThat(take(two, TestSources.withLayout(TestSources.quotas(), named))
                        .column("approved"))
                .containsExactly("20", "9", "99", "99");
    }
}
