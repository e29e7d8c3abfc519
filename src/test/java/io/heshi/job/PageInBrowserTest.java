package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page of the second night of the sample city, as somebody on the staff walks through it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    private static final String ROWS = "document.querySelectorAll('#list tr.row').length";
    private static final Pattern COUNT = Pattern.compile("\\d[\\d,]*");

    private Night night;
    private Path page;
    private Chromium browser;

    private Path folder;

    @BeforeAll
    void run_both_nights_and_open_a_browser(@TempDir Path shared) throws IOException {
        folder = shared;
        night = new Night(folder);
        for (String date : List.of("2024-12-30", "2024-12-31")) {
            assertThat(night.run(date).exitCode()).isEqualTo(ExitCode.OK);
        }
        page = night.reports("2024-12-31").resolve("index.html");
        browser = Chromium.start(folder);
    }

    @AfterAll
    void close() {
        browser.close();
        night.close();
    }

    @BeforeEach
    void open_as_in_the_morning() {
        browser.size(1440, 1150);
        browser.open(page, "");
    }

    @Test
    void every_figure_leads_to_as_many_rows_as_it_says() {
        JsonNode links = browser.evaluate("""
                Array.from(document.querySelectorAll('#figures a, #urgent a, #moved_rules a, #moved_units a, #first_units a, #rules a, #departments a'))
                  .filter(a => a.hash.includes('=') && /^[+−]?[\\d,]+$/.test(a.textContent) && !a.closest('td,dd').textContent.includes('.'))
                  .map(a => [a.hash, a.textContent, a.closest('table') ?
                    a.closest('table').rows[0].cells[a.closest('td').cellIndex].textContent : a.closest('.figure').querySelector('dt').textContent])""");
        assertThat(links.size()).isGreaterThan(150);
        for (JsonNode link : links) {
            String column = link.get(2).asString();
            if (List.of("人数", "有问题人数", "已存在天数", "净变化").contains(column)) {
                continue;
            }
            browser.evaluate("heshi.list.read(%s)"
                    .formatted(Chromium.quoted(link.get(0).asString().substring(1))));
            assertThat(first(browser.text("#position")))
                    .as("rows of %s, %s", link.get(0).asString(), column)
                    .isEqualTo(Long.parseLong(link.get(1).asString().replace(",", "")));
        }
    }

    @Test
    void from_the_first_screen_to_a_row_and_what_is_told_of_it() {
        browser.click("#urgent tbody td:nth-child(2) a");
        assertThat(browser.evaluate("location.hash").asString()).contains("state=open", "severity=high", "rule=P");
        assertThat(browser.evaluate(ROWS).asInt()).isPositive();
        assertThat(browser.evaluate(
                                "Array.from(document.querySelectorAll('#list .chip')).every(chip => chip.textContent === '高')")
                        .asBoolean())
                .isTrue();
        browser.click("#list tr.row .open-button");
        assertThat(browser.text("#list tr.detail dl")).contains("依据", "整改建议", "财政");
    }

    @Test
    void what_is_open_comes_first_and_a_difference_in_time_is_never_called_high() {
        JsonNode list = browser.evaluate("""
                heshi.rows.index.rows.map(row => [heshi.rows.index.states[row[heshi.AT.state]].key, row[heshi.AT.severity]])""");
        List<String> states = new ArrayList<>();
        for (JsonNode row : list) {
            String state = row.get(0).asString();
            if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
                states.add(state);
            }
            assertThat(row.get(1).asInt() < 0).isEqualTo(state.equals("pending"));
        }
        assertThat(states).startsWith("open").doesNotHaveDuplicates();
        browser.evaluate("heshi.list.read('sort=amount')");
        assertThat(browser.text("#list tbody td:nth-child(7)")).startsWith("待处理");
    }

    @Test
    void filters_add_up_with_counts_and_stand_in_the_address_as_codes_but_never_what_was_searched() {
        browser.evaluate("heshi.list.read('state=open&rule=P01')");
        long open = first(browser.text("#position"));
        browser.click("details[data-filter=rule] summary");
        assertThat(browser.text("details[data-filter=rule] label .count")).isEqualTo(Long.toString(open));
        browser.click("details[data-filter=rule] label:nth-child(2) input");
        long more = first(browser.text("#position"));
        assertThat(more).isGreaterThan(open);
        String person =
                browser.evaluate("heshi.rows.index.rows[0][heshi.AT.name]").asString();
        browser.type("#search", person);
        assertThat(browser.evaluate("location.href").asString())
                .contains("rule=P01,")
                .doesNotContain(person)
                .doesNotContain(browser.evaluate("encodeURIComponent(heshi.rows.index.rows[0][heshi.AT.name])")
                        .asString());
        browser.evaluate("heshi.list.read('rule=none-of-tonight')");
        assertThat(first(browser.text("#position"))).isZero();
        assertThat(browser.evaluate("location.hash").asString()).isEqualTo("#rule=none-of-tonight");
        browser.click("#filters button[type=reset]");
        assertThat(browser.evaluate("location.hash").asString()).doesNotContain("=");
        assertThat(first(browser.text("#position")))
                .isEqualTo(browser.evaluate("heshi.rows.index.rows.length").asLong());
    }

    @Test
    void what_is_shown_is_saved_as_a_workbook_of_texts_and_numbers() throws IOException {
        browser.evaluate("heshi.list.read('state=open&severity=high')");
        long shown = first(browser.text("#position"));
        Path saved = browser.download("#export", folder);
        assertThat(saved.getFileName()).hasToString("问题清单_2024-12-31.xlsx");
        try (InputStream in = Files.newInputStream(saved);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo((int) shown);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("问题编号");
            for (Row row : sheet) {
                row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            }
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("高");
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isPositive();
        }
    }

    @Test
    void on_paper_stands_every_row_that_is_chosen() {
        browser.evaluate("heshi.list.read('state=open,pending')");
        long chosen = first(browser.text("#position"));
        assertThat(chosen).isGreaterThan(500);
        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);
        long rows = Pattern.compile("/S /TR\\b").matcher(pdf).results().count();
        long others = browser.evaluate("document.querySelectorAll('#work tr').length - " + ROWS)
                .asLong();
        assertThat(rows).isEqualTo(chosen + others);
        assertThat(browser.evaluate(ROWS).asInt()).as("on the screen again").isEqualTo(50);
    }

    @Test
    void axe_has_nothing_against_any_tab_wide_or_narrow_or_dark() throws IOException {
        for (int width : List.of(1440, 390)) {
            for (String tab : List.of("#figures", "#rules", "#sources")) {
                requireAccessible(tab, width);
            }
        }
        browser.dark(true);
        requireAccessible("#figures", 1440);
        browser.dark(false);
    }

    @Test
    void nothing_goes_wrong_in_the_page_and_its_policy_refuses_nothing() {
        for (String tab : List.of("#trend", "#sources", "#state=pending&sort=-first")) {
            browser.open(page, tab);
        }
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void no_table_of_the_first_screen_hides_a_column_on_a_small_screen() {
        browser.size(390, 844);
        browser.open(page, "");
        JsonNode hidden = browser.evaluate("""
                Array.from(document.querySelectorAll('#work .scroll')).filter(box => box.scrollWidth > box.clientWidth + 1)
                  .map(box => box.getAttribute('aria-label') + ' ' + box.scrollWidth)""");
        assertThat(hidden.toString()).isEqualTo("[]");
    }

    private void requireAccessible(String tab, int width) throws IOException {
        browser.size(width, 1000);
        browser.open(page, tab);
        browser.click("#list .open-button");
        assertThat(browser.violations()).as("%s at %d", tab, width).isEmpty();
    }

    private static long first(String text) {
        return COUNT.matcher(text)
                .results()
                .findFirst()
                .map(found -> Long.parseLong(found.group().replace(",", "")))
                .orElseThrow();
    }
}
