package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.catalogue.Language;
import io.heshi.definition.Job;
import io.heshi.definition.Report;
import io.heshi.report.record.Environment;
import io.heshi.store.OwnFiles;
import io.heshi.testing.PageText;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublisherTest {

    private static final Environment ENVIRONMENT = new Environment("PostgreSQL 18", "17", "2022");
    private static final List<String> STEADY = List.of("workbook.xlsx", "data.xlsx", "index.html", "exceptions.csv");

    private static final TestDatabase CITY = TestPostgres.fresh();

    @TempDir
    static Path shared;

    @BeforeAll
    static void publish_once() {
        City.fill(CITY.dataSource(), City.Execution.FIRST);
        publish(CITY, City.Execution.FIRST.run(), true, shared.resolve("first"));
    }

    @AfterAll
    static void drop() {
        CITY.close();
    }

    @Test
    void the_same_facts_give_the_same_bytes_whatever_the_run_the_order_the_lines_and_the_place(@TempDir Path folder)
            throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try (TestDatabase again = TestPostgres.fresh()) {
            City.fill(again.dataSource(), City.Execution.SECOND);
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            publish(again, City.Execution.SECOND.run(), true, folder);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String name : STEADY) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(first(name));
        }
        assertThat(Files.readString(folder.resolve("run.json"))).isNotEqualTo(Files.readString(first("run.json")));
    }

    @Test
    void other_facts_give_other_bytes(@TempDir Path folder) throws IOException {
        try (TestDatabase other = TestPostgres.fresh()) {
            new City(149, City.Execution.FIRST).fill(other.dataSource());
            publish(other, City.Execution.FIRST.run(), true, folder);
        }
        for (String name : List.of("workbook.xlsx", "index.html", "exceptions.csv")) {
            assertThat(Files.mismatch(folder.resolve(name), first(name)))
                    .as(name)
                    .isNotNegative();
        }
    }

    @Test
    void no_file_holds_a_whole_id_number() throws IOException {
        Pattern whole = Pattern.compile("539099[0-9]{11}[0-9X]");
        assertThat(PageText.of(first("index.html"))).contains("赵建国").doesNotContainPattern(whole);
        for (String name : List.of("exceptions.csv", "run.json")) {
            assertThat(Files.readString(first(name))).as(name).doesNotContainPattern(whole);
        }
        for (String name : List.of("workbook.xlsx", "data.xlsx")) {
            try (ZipFile workbook = new ZipFile(first(name).toFile())) {
                for (var entry : workbook.stream().toList()) {
                    String xml = new String(workbook.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(xml).as(entry.getName()).doesNotContainPattern(whole);
                }
            }
        }
    }

    @Test
    void id_numbers_are_whole_when_the_job_says_so(@TempDir Path folder) throws IOException {
        publish(CITY, City.Execution.FIRST.run(), false, folder);
        assertThat(Files.readString(folder.resolve("exceptions.csv"))).contains("," + City.idNo(0) + ",");
    }

    @Test
    void the_record_holds_no_name_and_says_where_everything_stands() throws IOException {
        String text = Files.readString(first("run.json"));
        assertThat(text).doesNotContain("赵建国").doesNotContain("周科长");
        JsonNode record = JsonMapper.shared().readTree(text);
        assertThat(record.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(record.path("exceptions")).hasSize(150);
        JsonNode lines = record.path("exceptions").get(0).path("lines");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).path("source").asString()).isEqualTo("finance");
        assertThat(lines.get(1).path("file").asString()).isEqualTo("finance_202607.csv");
        assertThat(lines.get(1).path("line").asInt()).isEqualTo(2);
        assertThat(record.path("rejects")).hasSize(6);
        assertThat(record.path("counts").path("byChange").path("new").asInt()).isEqualTo(19);
        assertThat(record.path("steps").get(0).path("rowsPerSecond").asInt()).isEqualTo(6_250);
        assertThat(record.path("startedAt").asString()).isEqualTo("2026-07-02T06:00:01+08:00");
    }

    @Test
    void only_the_reports_are_left_in_the_folder_and_nothing_beside_it() throws IOException {
        try (Stream<Path> beside = Files.list(shared)) {
            assertThat(beside).containsExactly(shared.resolve("first"));
        }
        try (Stream<Path> reports = Files.list(shared.resolve("first"))) {
            assertThat(reports.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "workbook.xlsx", "data.xlsx", "index.html", "exceptions.csv", "run.json");
        }
    }

    @Test
    void a_failed_publish_leaves_the_earlier_reports_as_they_were(@TempDir Path folder) throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("exceptions.csv"), "earlier");
        try (TestDatabase broken = TestPostgres.fresh()) {
            City.fill(broken.dataSource(), City.Execution.FIRST);
            sql(broken, "drop table gate_reading");
            assertThatThrownBy(() -> publish(broken, City.Execution.FIRST.run(), true, reports))
                    .hasMessageContaining("gate_reading");
        }
        assertThat(Files.readString(reports.resolve("exceptions.csv"))).isEqualTo("earlier");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(reports);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_reported(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> publish(CITY, City.Execution.FIRST.run(), true, file.resolve("reports")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void findings_without_an_exception_are_refused(@TempDir Path folder) {
        try (TestDatabase unsettled = TestPostgres.fresh()) {
            City.fill(unsettled.dataSource(), City.Execution.FIRST);
            sql(unsettled, "delete from exception_event where number = 5");
            sql(unsettled, "delete from exception where number = 5");
            assertThatThrownBy(() -> publish(unsettled, City.Execution.FIRST.run(), true, folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("1 findings of run 2");
        }
    }

    @Test
    void text_that_starts_like_a_formula_stays_text_and_markup_stays_text(@TempDir Path folder) throws IOException {
        try (TestDatabase hostile = TestPostgres.fresh()) {
            City.fill(hostile.dataSource(), City.Execution.FIRST);
            sql(hostile, "update finding set person_name = '=HYPERLINK(\"x\")' where person_name = '赵建国'");
            sql(hostile, "update run_unit set name = '</script><b>\u2028' where unit_key = 0");
            publish(hostile, City.Execution.FIRST.run(), true, folder);
        }
        assertThat(Files.readString(folder.resolve("exceptions.csv")))
                .contains(",\"'=HYPERLINK(\"\"x\"\")\",")
                .doesNotContain(",=HYPERLINK")
                .doesNotContain(",\"=HYPERLINK");
        String page = Files.readString(folder.resolve("index.html"));
        assertThat(page).contains("\\u003c/script\\u003e\\u003cb\\u003e\\u2028").doesNotContain("</script><b>");
        assertThat(occurrences(page, "</script>")).isEqualTo(occurrences(page, "<script"));
        assertThat(new Workbook(folder.resolve("workbook.xlsx")).formulas()).isZero();
    }

    @Test
    void the_page_needs_no_network() throws IOException {
        assertThat(Files.readString(first("index.html")))
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .contains("default-src 'none'", "echarts", "pako");
    }

    @Test
    void the_page_of_a_job_speaks_one_language(@TempDir Path folder) throws IOException {
        Job english = CityDefinitions.job(true, Report.NIGHTLY, Language.EN);
        new Publisher(CITY.dataSource(), ENVIRONMENT, OwnFiles.ofOwner())
                .publish(City.Execution.FIRST.run(), english, CityDefinitions.definitions(), folder);
        Document page = Jsoup.parse(folder.resolve("index.html").toFile(), "UTF-8");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1, h2, h3, th, dt, button, .remark, .legend").eachText())
                .noneMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        assertThat(PageText.of(folder.resolve("index.html"))).contains("Paid as active after retirement");
        Document chinese = Jsoup.parse(first("index.html").toFile(), "UTF-8");
        assertThat(chinese.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(chinese.select("h1, h2, h3, dt, button, .remark, .state").eachText())
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void a_run_that_let_a_source_pass_says_so_first_and_leads_to_what_it_has_cleared() throws IOException {
        Document page = Jsoup.parse(first("index.html").toFile(), "UTF-8");
        assertThat(page.select("#work .state li").get(0).text()).contains("在放行组织的情况下运行", "记录数", "由周科长放行", "市委党校划出");
        assertThat(page.select("#work .state .bad").eachText()).anyMatch(text -> text.contains("须逐条查看"));
        assertThat(page.select("#work .state .bad a").eachAttr("href")).contains("#change=cleared");
        assertThat(page.select("#work .state .good")).isEmpty();
    }

    @Test
    void the_record_alone_can_be_written_again(@TempDir Path folder) throws IOException {
        try (TestDatabase ended = TestPostgres.fresh()) {
            City.fill(ended.dataSource(), City.Execution.FIRST);
            sql(ended, "update run set status = 'complete', ended_at = '2026-07-01 22:05:00.123456Z' where run_id = 2");
            Path record = new Publisher(ended.dataSource(), ENVIRONMENT, OwnFiles.ofOwner())
                    .publishRecord(2, CityDefinitions.job(true), CityDefinitions.definitions(), folder);
            JsonNode json = JsonMapper.shared().readTree(Files.readString(record));
            assertThat(json.path("status").asString()).isEqualTo("complete");
            assertThat(json.path("endedAt").asString()).isEqualTo("2026-07-02T06:05:00+08:00");
        }
        assertThat(folder.resolve("workbook.xlsx")).doesNotExist();
    }

    private static Path first(String name) {
        return shared.resolve("first").resolve(name);
    }

    private static void publish(TestDatabase database, long run, boolean maskIds, Path folder) {
        Publisher publisher = new Publisher(database.dataSource(), ENVIRONMENT, OwnFiles.ofOwner());
        publisher.publish(run, CityDefinitions.job(maskIds), CityDefinitions.definitions(), folder);
        publisher.publishRecord(run, CityDefinitions.job(maskIds), CityDefinitions.definitions(), folder);
    }

    private static void sql(TestDatabase database, String sql) {
        new JdbcTemplate(database.dataSource()).execute(sql);
    }

    private static long occurrences(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
