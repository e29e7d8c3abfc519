package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import io.heshi.testing.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** However many exceptions there are, the page reaches each. Times and memory: scripts/bench-page. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargePageTest {
    private static final int FINDINGS = 50_000;
    private static final List<Integer> ANY = List.of(1, 777, 24_999, FINDINGS);

    private Path folder;
    private Chromium browser;

    @BeforeAll
    void write_the_page_and_open_it(@TempDir Path shared) throws SQLException, IOException {
        folder = shared;
        try (TestDatabase city = TestPostgres.fresh()) {
            new City(FINDINGS, City.Execution.FIRST).fill(city.dataSource());
            LargePage.write(city, folder.resolve("index.html"));
        }
        browser = Chromium.start(folder);
        browser.size(1440, 1150);
        browser.open(folder.resolve("index.html"), "");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void any_of_fifty_thousand_is_found_by_number_by_name_and_by_unit() {
        assertThat(browser.evaluate("heshi.rows.index.rows.length").asInt()).isGreaterThanOrEqualTo(FINDINGS);
        for (int number : ANY) {
            browser.evaluate("heshi.list.read('')");
            browser.type("#search", Integer.toString(number));
            assertThat(browser.evaluate("document.querySelector('#list').textContent")
                            .asString())
                    .contains(Integer.toString(number));
            String row = "heshi.rows.index.rows.find(row => row[heshi.AT.number] === %d)".formatted(number);
            for (String what : List.of("%s[heshi.AT.name]", "heshi.rows.index.units[%s[heshi.AT.unit]].name")) {
                String text = browser.evaluate(what.formatted(row)).asString();
                browser.type("#search", text);
                assertThat(browser.evaluate("heshi.filters.chosen(document.getElementById('search').value)"
                                        + ".some(at => heshi.rows.index.rows[at][heshi.AT.number] === %d)"
                                                .formatted(number))
                                .asBoolean())
                        .as("%d by name or unit", number)
                        .isTrue();
            }
        }
    }

    @Test
    void all_of_them_are_saved_as_a_workbook() throws IOException, OpenXML4JException {
        browser.evaluate("heshi.list.read('')");
        int rows = browser.evaluate("heshi.rows.index.rows.length").asInt();
        Path saved = browser.download("#export", folder);
        try (OPCPackage workbook = OPCPackage.open(saved.toFile());
                InputStream sheet = new XSSFReader(workbook).getSheetsData().next()) {
            assertThat(new String(sheet.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("<row ", -1))
                    .hasSize(rows + 2);
        }
    }

    @Test
    void nothing_goes_wrong_and_the_page_stays_a_file_to_be_sent() throws IOException {
        assertThat(browser.troubles()).isEmpty();
        assertThat(Files.size(folder.resolve("index.html"))).isLessThan(20_000_000);
    }
}
