package io.heshi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Catalogue;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Definitions;
import io.heshi.definition.Source;
import io.heshi.definition.read.DefinitionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an office would send for each shipped source, under each of its headings in turn. */
class EveryKindIsReadTest {
    private static final Definitions JOBS = DefinitionReader.read(Path.of("jobs"));

    @TempDir
    private Path folder = Path.of("");

    static Stream<Source> sources() {
        return JOBS.sources().values().stream();
    }

    @Test
    void every_kind_of_claim_has_a_shipped_source() {
        assertThat(sources().map(Source::claims)).containsAll(Catalogue.kinds());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void every_column_is_read_under_every_heading(Source source) throws IOException {
        List<ColumnMapping> columns = source.columns().stream()
                .filter(column -> !column.headers().isEmpty())
                .toList();
        int most = columns.stream()
                .mapToInt(column -> column.headers().size())
                .max()
                .orElseThrow();

        for (int nth = 0; nth < most; nth++) {
            int one = nth;
            TakenFile taken = take(
                    source,
                    columns.stream()
                            .map(column -> column.headers()
                                    .get(Math.min(one, column.headers().size() - 1)))
                            .collect(joining(",")),
                    columns);

            assertThat(taken.reasons()).isEmpty();
            assertThat(taken.claims()).hasSize(1);
            for (ColumnMapping column : columns) {
                if (column.field().stored()) {
                    assertThat(taken.column(column.field().name()))
                            .as(column.headers().toString())
                            .doesNotContain("");
                }
            }
        }
    }

    private TakenFile take(Source source, String headings, List<ColumnMapping> columns) throws IOException {
        String values = columns.stream().map(EveryKindIsReadTest::value).collect(joining(","));
        Path file = folder.resolve("export.csv");
        Files.writeString(file, headings + "\n" + values + "\n", UTF_8);
        return TakenFile.take(file, source, JOBS.codes());
    }

    private static String value(ColumnMapping column) {
        return switch (column.field().type()) {
            case ID_NO -> "11010519491231002X";
            case NAME -> "甲一";
            case DATE, MONTH -> "2024-05-01";
            case MONEY -> "5000.00";
            case INTEGER -> "7";
            case BOOLEAN -> "是";
            case CODE -> label(JOBS.codes().get(column.field().codeTable()));
            case UNIT_CODE -> "010001";
            default -> "甲局";
        };
    }

    private static String label(CodeTable table) {
        return table.labels().values().iterator().next().zh();
    }
}
