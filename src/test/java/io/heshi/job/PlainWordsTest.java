package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import io.heshi.report.record.Explanation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What staff read is in their words: no code of the program, and no region by its number, stands in any report of the sample city. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainWordsTest {
    private static final String DATE = "2024-12-31";

    /** What a code looks like: small Latin letters, and a region of the sample city by its number. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Za-z0-9._/-])[a-z]{2,}(?:[_.][a-z0-9]+)*(?![A-Za-z0-9])|(?<!\\d)5398\\d{2}(?![\\d*])");

    /** Names of files and of jobs, and what stands for text that is not Chinese in itself. */
    private static final Pattern ALLOWED =
            Pattern.compile("[^\\s、，；：（）“”]*\\.(?:csv|xlsx|yaml|zip)|jobs/\\S*|run\\.json|columns");

    private Night night;
    private Path reports;

    @BeforeAll
    void run_both_nights(@TempDir Path folder) {
        night = new Night(folder);
        for (String date : List.of("2024-12-30", DATE)) {
            assertThat(night.run(date).messages()).isEmpty();
        }
        reports = night.reports(DATE);
    }

    @AfterAll
    void close() {
        night.close();
    }

    @Test
    void the_list_of_exceptions_holds_no_code() throws IOException {
        Codes codes = new Codes();
        try (Reader text = Files.newBufferedReader(reports.resolve("exceptions.csv"));
                CSVReader csv = new CSVReader(text)) {
            csv.forEach(row -> List.of(row).forEach(cell -> codes.look("exceptions.csv", cell)));
        }
        codes.assertNone();
    }

    @Test
    void no_sheet_of_the_workbook_holds_a_code() throws IOException {
        Codes codes = new Codes();
        DataFormatter format = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(reports.resolve("workbook.xlsx")))) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> codes.look(sheet.getSheetName(), format.formatCellValue(cell)))));
        }
        codes.assertNone();
    }

    @Test
    void what_is_told_of_an_exception_holds_no_code() {
        Codes codes = new Codes();
        Explanation explanation = new Explanation(night.database.dataSource(), night.definitions);
        night.jdbc
                .queryForList("select min(number) from exception group by rule", Long.class)
                .forEach(number -> explanation
                        .of(number)
                        .orElseThrow()
                        .lines()
                        .filter(line -> line.startsWith("    "))
                        .forEach(line -> codes.look("explain", line)));
        codes.assertNone();
    }

    /** What was found where. */
    private static final class Codes {
        private final Map<String, Set<String>> found = new TreeMap<>();

        /** Several words without a Chinese one are English on purpose. */
        void look(String where, String text) {
            if (text.contains(" ") && text.codePoints().noneMatch(Character::isIdeographic)) {
                return;
            }
            Matcher code = CODE.matcher(ALLOWED.matcher(text).replaceAll(""));
            while (code.find()) {
                found.computeIfAbsent(code.group(), c -> new TreeSet<>())
                        .add(where + ": " + (text.length() > 80 ? text.substring(0, 80) : text));
            }
        }

        void assertNone() {
            StringBuilder all = new StringBuilder();
            BiConsumer<String, Set<String>> tell = (code, places) -> all.append('\n')
                    .append(code)
                    .append(" (")
                    .append(places.size())
                    .append(") ")
                    .append(places.iterator().next());
            found.forEach(tell);
            assertThat(all.toString()).isEmpty();
        }
    }
}
