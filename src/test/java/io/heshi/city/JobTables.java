package io.heshi.city;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped column synonyms and code tables, read as simply as can be. */
final class JobTables {

    static final List<String> SOURCES = List.of(
            "register",
            "units",
            "quotas",
            "organization",
            "hr",
            "finance",
            "pools",
            "allocations",
            "filings",
            "plans",
            "transitions",
            "posts",
            "ceilings",
            "quota_changes",
            "retirement_delays",
            "enterprise_talent",
            "high_level_talent");
    private static final Path JOBS = Path.of("jobs");

    private JobTables() {}

    /** Canonical column by header, both as normalised text. */
    static Map<String, String> columns(String source) {
        Map<String, String> byHeader = new LinkedHashMap<>();
        definition(source).get("columns").properties().forEach(column -> {
            JsonNode headers = column.getValue().isArray()
                    ? column.getValue()
                    : column.getValue().get("from");
            headers.forEach(header -> {
                String before = byHeader.put(headerKey(header.asString()), column.getKey());
                if (before != null && !before.equals(column.getKey())) {
                    throw new IllegalStateException(source + ": " + header.asString() + " stands for two columns");
                }
            });
        });
        return byHeader;
    }

    static List<String> requiredColumns(String source) {
        List<String> required = new ArrayList<>();
        definition(source).get("required_columns").forEach(column -> required.add(column.asString()));
        return required;
    }

    static JsonNode definition(String source) {
        try {
            return new YAMLMapper().readTree(Files.readString(JOBS.resolve("sources/" + source + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> codeTables() {
        try (Stream<Path> files = Files.list(JOBS.resolve("codes"))) {
            return files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code by everything that stands for it. */
    static Map<String, String> codes(String table) {
        Map<String, String> byWord = new LinkedHashMap<>();
        for (NamedCsvRecord line : codeLines(table)) {
            String code = line.getField("code");
            List<String> words =
                    new ArrayList<>(List.of(line.getField("synonyms").split("\\|")));
            words.add(line.getField("label"));
            words.add(line.getField("english"));
            words.add(code);
            words.removeIf(String::isEmpty);
            for (String word : words) {
                String before = byWord.put(wordKey(word), code);
                if (before != null && !before.equals(code)) {
                    throw new IllegalStateException(table + ": " + word + " stands for " + before + " and " + code);
                }
            }
        }
        return byWord;
    }

    static List<NamedCsvRecord> codeLines(String table) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(JOBS.resolve("codes/" + table + ".csv"))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> csv(Path file, java.nio.charset.Charset charset) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file, charset)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String headerKey(String header) {
        return wordKey(header).replaceAll("[*:]|\\(.*?\\)", "").replaceAll("[*:]", "");
    }

    static String wordKey(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
