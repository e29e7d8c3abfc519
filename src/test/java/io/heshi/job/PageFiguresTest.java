package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.gate.Release;
import io.heshi.testing.PageText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in two places says the same: page, terminal and record of both nights of the sample city, and of the second run again. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFiguresTest {
    private static final String FIRST = "2024-12-30";
    private static final String SECOND = "2024-12-31";
    private static final String AGAIN = "again";

    private final Map<String, Path> reports = new TreeMap<>();
    private final Map<String, Long> runs = new TreeMap<>();
    private Night night;

    @BeforeAll
    void run_both_nights_and_the_second_again(@TempDir Path folder) throws IOException {
        night = new Night(folder);
        for (String date : List.of(FIRST, SECOND)) {
            keep(date, night.run(date), folder);
        }
        keep(AGAIN, night.run(SECOND, Path.of("sample-data", SECOND), List.<Release>of()), folder);
    }

    private void keep(String name, RunOutcome outcome, Path folder) throws IOException {
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
        Path kept = Files.createDirectories(folder.resolve("kept").resolve(name));
        for (Path file : outcome.reports()) {
            Files.copy(file, kept.resolve(file.getFileName()));
        }
        reports.put(name, kept);
        runs.put(name, outcome.runId());
    }

    @AfterAll
    void close() {
        night.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN})
    void the_figures_of_the_page_are_those_of_the_terminal_and_of_the_record(String run) throws IOException {
        Map<String, Long> figures = figures(page(run));
        RunHistory.Counts told = new RunHistory(night.database.dataSource()).counts(runs.getOrDefault(run, 0L));
        assertThat(figures)
                .containsEntry("待处理问题", told.open())
                .containsEntry("其中：高", told.high())
                .containsEntry("时点差异（不计数）", told.pending())
                .containsEntry("新增", told.fresh())
                .containsEntry("重新出现", told.reopened())
                .containsEntry("已消除", told.cleared());
        JsonNode counts = JsonMapper.shared()
                .readTree(Files.readString(file(run, "run.json")))
                .path("counts");
        assertThat(figures)
                .containsEntry("待处理问题", counts.path("byState").path("open").asLong())
                .containsEntry(
                        "时点差异（不计数）", counts.path("byState").path("pending").asLong())
                .containsEntry("新增", counts.path("byChange").path("new").asLong(0))
                .containsEntry("已消除", counts.path("byChange").path("cleared").asLong(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN})
    void the_list_of_the_page_has_every_problem_that_the_figures_count(String run) throws IOException {
        Document page = page(run);
        Map<String, Long> figures = figures(page);
        JsonNode index = index(run);
        Map<String, Long> states = new TreeMap<>();
        index.path("rows")
                .forEach(row -> states.merge(
                        index.path("states")
                                .get(row.get(3).asInt())
                                .path("name")
                                .asString(),
                        1L,
                        Long::sum));
        assertThat(states.get("待处理")).isEqualTo(figures.get("待处理问题"));
        assertThat(states.get("时点差异")).isEqualTo(figures.get("时点差异（不计数）"));
        assertThat(states.getOrDefault("已消除", 0L)).isEqualTo(figures.get("已消除"));
        long listed = Files.readString(file(run, "exceptions.csv"))
                .lines()
                .skip(1)
                .filter(line -> line.matches("\\d+,.*"))
                .count();
        assertThat(states.get("待处理") + states.get("时点差异") + states.getOrDefault("已说明", 0L))
                .isEqualTo(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN})
    void the_evaluation_of_all_units_counts_the_units_and_problems_that_head_the_page(String run) throws IOException {
        Document page = page(run);
        Map<String, Long> figures = figures(page);
        Map<String, String> all = row(page, "#evaluation", "全部单位");
        assertThat(number(all.get("待处理"))).isEqualTo(figures.get("待处理问题"));
        assertThat(number(all.get("实有"))).isEqualTo(figures.get("实有人数"));
        assertThat(number(all.get("超编"))).isEqualTo(figures.get("超编"));
        assertThat(number(all.get("空编"))).isEqualTo(figures.get("空编"));
        assertThat(number(all.get("可用编制"))).isEqualTo(figures.get("核定编制") + figures.get("周转编制"));
        assertThat(number(all.get("在编人数")))
                .isEqualTo(number(row(page, "#structure", "全部单位").get("在编人数")));
        Map<String, String> latest = row(page, "#trend", run.equals(AGAIN) ? SECOND : run);
        assertThat(number(latest.get("已消除"))).isEqualTo(figures.get("已消除"));
        assertThat(number(latest.get("超编"))).isEqualTo(figures.get("超编"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, AGAIN})
    void the_pools_of_the_page_tie_with_their_note(String run) throws IOException {
        for (Element line : page(run).select("#pools .scroll").first().select("tbody tr")) {
            Map<String, String> pool = cells(line);
            assertThat(number(pool.get("余额")))
                    .as(line.child(0).text())
                    .isEqualTo(number(pool.get("规模")) - number(pool.get("已使用")));
        }
    }

    private Path file(String run, String name) {
        return reports.getOrDefault(run, Path.of("")).resolve(name);
    }

    private Document page(String run) throws IOException {
        return Jsoup.parse(file(run, "index.html").toFile(), "UTF-8");
    }

    private static Map<String, Long> figures(Document page) {
        Map<String, Long> figures = new LinkedHashMap<>();
        page.select(".figure").forEach(figure -> {
            String value = figure.select("dd").text();
            if (!value.contains(".")) {
                figures.putIfAbsent(figure.select("dt").text(), number(value));
            }
        });
        return figures;
    }

    private static Map<String, String> row(Document page, String section, String name) {
        return page.select(section + " tbody tr").stream()
                .filter(line -> line.select("td").eachText().contains(name))
                .findFirst()
                .map(PageFiguresTest::cells)
                .orElseThrow();
    }

    private static Map<String, String> cells(Element line) {
        List<String> headers = line.closest("table").select("thead th").eachText();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            cells.putIfAbsent(headers.get(i), line.child(i).text());
        }
        return cells;
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private JsonNode index(String run) throws IOException {
        return JsonMapper.shared()
                .readTree(Jsoup.parse(PageText.of(file(run, "index.html")))
                        .select("#index")
                        .html());
    }
}
