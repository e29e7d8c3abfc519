package io.heshi.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobTablesTest {
    /** An office writes its regions there; the shipped table is empty. */
    private static final String OFFICE_S_OWN = "region";

    private static final Path NIGHT = Path.of("sample-data/2024-12-30");
    /** What the shipped sources need not know: a running number and free text. */
    private static final Set<String> NOT_COMPARED = Set.of("序号", "备注");
    /** Column of a source, and the code table of another name that it is coded by. */
    private static final Map<String, String> TABLE_OF_COLUMN =
            Map.of("level", "unit_level", "nature", "unit_nature", "category", "unit_category");

    static List<String> sources() {
        return JobTables.SOURCES;
    }

    static List<String> codeTables() {
        return JobTables.codeTables();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void a_source_is_described_without_a_header_that_means_two_columns(String source) {
        var definition = JobTables.definition(source);
        assertThat(definition.get("source").asString()).isEqualTo(source);
        assertThat(definition.get("title").get("zh").asString()).isNotBlank();
        assertThat(JobTables.columns(source).values()).containsAll(JobTables.requiredColumns(source));
    }

    @ParameterizedTest
    @MethodSource("codeTables")
    void a_word_stands_for_one_code_and_every_parent_is_a_code(String table) {
        var codes = JobTables.codes(table).values();
        if (!table.equals(OFFICE_S_OWN)) {
            assertThat(codes).isNotEmpty();
        }
        for (String code : codes) {
            assertThat(code).matches("[a-z0-9_.]+");
            if (code.contains(".")) {
                assertThat(codes).contains(code.substring(0, code.lastIndexOf('.')));
            }
        }
        assertThat(JobTables.codeLines(table)).allSatisfy(line -> {
            assertThat(line.getFieldCount()).isEqualTo(4);
            assertThat(line.getField("label")).isNotBlank();
            assertThat(line.getField("english")).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_header_of_the_sample_is_known(String source) {
        assertThat(ExportFiles.header(NIGHT, source))
                .filteredOn(header -> !NOT_COMPARED.contains(header))
                .allSatisfy(header -> assertThat(JobTables.columns(source)).containsKey(JobTables.headerKey(header)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_coded_word_of_the_sample_is_known(String source) {
        for (Map<String, String> row : ExportFiles.rows(NIGHT, source)) {
            row.forEach((column, word) -> Stream.of(TABLE_OF_COLUMN.getOrDefault(column, column))
                    .filter(JobTables.codeTables()::contains)
                    .filter(table -> !table.equals(OFFICE_S_OWN))
                    .filter(table -> !Objects.equals(word, ""))
                    .forEach(table -> assertThat(Tables.of(table)).containsKey(JobTables.wordKey(word))));
        }
    }

    /** Read once, as there are thousands of words. */
    private static final class Tables {
        private static final Map<String, Map<String, String>> ALL = JobTables.codeTables().stream()
                .collect(java.util.stream.Collectors.toMap(table -> table, JobTables::codes));

        static Map<String, String> of(String table) {
            return Objects.requireNonNull(ALL.get(table));
        }
    }
}
