package io.heshi.command;

import static io.heshi.command.Sheets.number;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.heshi.testing.PageText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that is told of one night, wherever it is told: on the terminal, in the reports and in the office's documents. */
final class PrintedNight {
    private final String terminal;
    private final String runs;
    private final JsonNode record;
    private final List<Map<String, String>> exceptions;
    private final Document page;
    private final JsonNode index;
    private final Map<String, List<List<String>>> workbook;
    private final Map<String, List<List<String>>> data;
    private final Path documents;

    /**
     * @param terminal what the command said that took the run to its end
     * @param runs what the list of runs said after it
     */
    PrintedNight(String terminal, String runs, Path reports, Path documents) throws IOException {
        this.terminal = terminal;
        this.runs = runs;
        this.documents = documents;
        record = JsonMapper.shared().readTree(Files.readString(reports.resolve("run.json")));
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(reports.resolve("exceptions.csv"))) {
            exceptions = csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
        String text = PageText.of(reports.resolve("index.html"));
        page = Jsoup.parse(text);
        index = JsonMapper.shared().readTree(page.select("#index").html());
        workbook = Sheets.read(reports.resolve("workbook.xlsx"));
        data = Sheets.read(reports.resolve("data.xlsx"));
    }

    /** The figure behind a word of the last lines. */
    long terminal(String word) {
        return only(Pattern.compile(word + " +([\\d,]+)").matcher(terminal));
    }

    /** A figure of a note or of what was held. */
    long told(String pattern) {
        return only(Pattern.compile(pattern).matcher(terminal));
    }

    private static long only(Matcher matcher) {
        return matcher.find() ? number(matcher.group(1)) : 0;
    }

    /** The last column of the first run of the list. */
    long listed() {
        return only(Pattern.compile("complete.* ([\\d,]+)\\R").matcher(runs));
    }

    JsonNode record(String pointer) {
        return record.at(pointer);
    }

    /** The sum of a figure over the entries of a list of the record, by the source they name. */
    Map<String, Long> recordBySource(String list, String figure) {
        return noZeros(StreamSupport.stream(record.path(list).spliterator(), false)
                .collect(groupingBy(
                        entry -> entry.path("source").asString(),
                        summingLong(entry -> entry.path(figure).asLong(0)))));
    }

    List<Map<String, String>> exceptions(Predicate<Map<String, String>> which) {
        return exceptions.stream().filter(which).toList();
    }

    /** A figure of the first screen. */
    String page(String label) {
        return page.select(".figure").stream()
                .filter(figure -> figure.select("dt").text().equals(label))
                .map(figure -> figure.select("dd").text())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + label));
    }

    /** The first table of a section that has all these headers. */
    List<Map<String, String>> page(String section, String... headers) {
        for (Element table : page.select("#" + section + " table")) {
            List<String> heads = table.select("thead th").eachText();
            if (heads.containsAll(List.of(headers))) {
                List<Map<String, String>> rows = new ArrayList<>();
                for (Element line : table.select("tbody tr")) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < heads.size(); i++) {
                        cells.putIfAbsent(heads.get(i), line.child(i).text());
                    }
                    rows.add(cells);
                }
                return rows;
            }
        }
        return List.of();
    }

    long pageLines(String text) {
        return page.getElementsMatchingOwnText(text).size();
    }

    /** How many rows of the list of the page are of this state and, unless it is empty, of this severity. */
    long list(String state, String severity) {
        return StreamSupport.stream(index.path("rows").spliterator(), false)
                .filter(row -> named("states", row.get(3)).equals(state))
                .filter(row ->
                        severity.isEmpty() || named("severities", row.get(2)).equals(severity))
                .count();
    }

    long listOfChange(String change) {
        return StreamSupport.stream(index.path("rows").spliterator(), false)
                .filter(row -> named("changes", row.get(4)).equals(change))
                .count();
    }

    private String named(String dictionary, JsonNode place) {
        return place.asInt() < 0
                ? ""
                : index.path(dictionary).get(place.asInt()).path("name").asString();
    }

    List<List<String>> sheet(String name) {
        return workbook.getOrDefault(name, data.getOrDefault(name, List.of()));
    }

    List<Map<String, String>> sheet(String name, String... headers) {
        return Sheets.table(sheet(name), headers);
    }

    /** The row of a sheet that stands for everything. */
    Map<String, String> whole(String sheet, String... headers) {
        return named(sheet(sheet, headers), "名称", "全部单位");
    }

    /** A figure that heads the workbook: it stands under its label. */
    String overview(String label) {
        List<List<String>> rows = sheet("概览");
        for (int i = 0; i + 1 < rows.size(); i++) {
            int column = rows.get(i).indexOf(label);
            if (column >= 0) {
                return rows.get(i + 1).get(column);
            }
        }
        throw new AssertionError("no figure " + label);
    }

    Map<String, List<List<String>>> document(String kind) {
        return documents("全部单位_" + kind).values().iterator().next();
    }

    /** The sheets of every document whose name holds this, by the name of the unit. */
    Map<String, Map<String, List<List<String>>>> documents(String part) {
        try (Stream<Path> files = Files.list(documents)) {
            Map<String, Map<String, List<List<String>>>> read = new TreeMap<>();
            files.filter(file -> String.valueOf(file.getFileName()).contains(part))
                    .forEach(file ->
                            read.put(String.valueOf(file.getFileName()).replaceFirst("_.*", ""), Sheets.read(file)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> named(List<Map<String, String>> table, String column, String name) {
        return table.stream()
                .filter(row -> row.getOrDefault(column, "").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name));
    }

    static long sum(List<Map<String, String>> table, String column) {
        return table.stream()
                .mapToLong(row -> number(row.getOrDefault(column, "")))
                .sum();
    }

    /** A column by another, what is nought left out. */
    static Map<String, Long> by(List<Map<String, String>> table, String key, String column) {
        return noZeros(table.stream()
                .collect(groupingBy(
                        row -> row.getOrDefault(key, ""), summingLong(row -> number(row.getOrDefault(column, ""))))));
    }

    static Map<String, Long> count(List<Map<String, String>> table, String key) {
        return noZeros(table.stream().collect(groupingBy(row -> row.getOrDefault(key, ""), summingLong(row -> 1))));
    }

    private static Map<String, Long> noZeros(Map<String, Long> figures) {
        Map<String, Long> some = new TreeMap<>(figures);
        some.values().removeIf(figure -> figure == 0);
        return some;
    }
}
