package io.heshi.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalogue says that repetitions have alike, and what the statements of the gate group by. */
class RepeatedByTest {
    private static final Pattern GROUPED = Pattern.compile("group by ([a-z_.]+(?:, [a-z_.]+)*)");

    @ParameterizedTest
    @CsvSource({"person, 30-repeated-persons", "unit, 31-repeated-units", "quota, 32-repeated-quotas"})
    void they_are_the_same_columns(String kind, String statement) throws IOException {
        String sql = Files.readString(Path.of("src/main/resources/sql/gate/" + statement + ".sql"));
        List<String> said = Catalogue.kinds().stream()
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElseThrow()
                .repeatedBy();

        assertThat(GROUPED.matcher(sql)
                        .results()
                        .map(RepeatedByTest::columns)
                        .filter(columns -> columns.size() > 1 || !columns.contains("id_no")))
                .isNotEmpty()
                .allSatisfy(columns -> assertThat(columns).containsExactlyElementsOf(said));
    }

    /** A person is known by the number, else by its text; a unit by its mention. */
    private static List<String> columns(MatchResult group) {
        return Arrays.stream(group.group(1).replace("c.", "").strip().split(",\\s*"))
                .map(column -> column.equals("person_key") ? "id_no" : column)
                .map(column -> column.equals("unit_mention") ? "unit_name" : column)
                .toList();
    }
}
