package io.heshi.report;

import io.heshi.catalogue.Texts;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.report.facts.RunFacts;
import io.heshi.report.page.PageReport;
import io.heshi.report.tables.ReportContent;
import io.heshi.report.words.Wording;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import io.heshi.testing.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A page of invented exceptions, as many as a province might have. */
final class LargePage {
    private LargePage() {}

    /** Writes the page alone, without the reports beside it. */
    static void write(TestDatabase city, Path file) throws SQLException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection connection = city.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Job job = CityDefinitions.job(true);
            Definitions definitions = CityDefinitions.definitions();
            RunFacts facts = RunFacts.open(connection, City.Execution.FIRST.run(), threads);
            Wording wording = new Wording(job, definitions, Texts.load("report", job.language()));
            new PageReport(ReportContent.read(facts, job, definitions, wording)).write(file);
            connection.rollback();
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Prints how long it takes to write such a page, open it, and find one row in it by number, name and unit, and what it takes in memory.
     *
     * @param arguments how many exceptions, or a page that is there already
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("large-page");
        Path page = arguments[0].endsWith(".html")
                ? Path.of(arguments[0]).toAbsolutePath()
                : written(Integer.parseInt(arguments[0]), folder.resolve("index.html"));
        search(page, folder);
    }

    private static Path written(int findings, Path page) throws SQLException, IOException {
        try (TestDatabase city = TestPostgres.fresh()) {
            new City(findings, City.Execution.FIRST).fill(city.dataSource());
            long start = System.nanoTime();
            write(city, page);
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows: written in %.1f s, %.1f MB%n",
                    findings,
                    (System.nanoTime() - start) / 1e9,
                    Files.size(page) / 1e6);
        }
        return page;
    }

    private static void search(Path page, Path folder) throws Exception {
        try (Chromium browser = Chromium.start(folder)) {
            browser.size(1440, 1150);
            long start = System.nanoTime();
            browser.open(page, "");
            System.out.printf(Locale.ROOT, "opened in %.2f s%n", (System.nanoTime() - start) / 1e9);
            String last = "heshi.rows.index.rows[heshi.rows.index.rows.length - 1]";
            for (String what : List.of(
                    "String(%s[heshi.AT.number])",
                    "%s[heshi.AT.name]", "heshi.rows.index.units[%s[heshi.AT.unit]].name")) {
                String text = browser.evaluate(what.formatted(last)).asString();
                start = System.nanoTime();
                browser.type("#search", text);
                System.out.printf(
                        Locale.ROOT,
                        "searched in %.2f s: %s%n",
                        (System.nanoTime() - start) / 1e9,
                        browser.text("#position"));
            }
            System.out.printf(Locale.ROOT, "heap %.0f MB%n", browser.heap() / 1e6);
        }
    }
}
