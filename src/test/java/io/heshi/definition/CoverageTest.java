package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.read.DefinitionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/coverage.md against the rules that exist. */
class CoverageTest {
    private static final Pattern RULE = Pattern.compile("\\b[DFPU][0-9]{2}\\b");

    private final List<String> rows = rows();

    @Test
    void every_rule_stands_there_and_every_rule_named_there_exists() {
        Set<String> named = rows.stream()
                .flatMap(row -> RULE.matcher(row.substring(row.indexOf('|', 2)))
                        .results()
                        .map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .isEqualTo(DefinitionReader.read(Path.of("jobs")).rules().keySet());
    }

    @Test
    void every_mechanism_and_every_code_of_the_catalogue_has_a_row() {
        List<String> expected = Stream.of(numbers(28, ""), numbers(20, "P"), numbers(9, "U"), numbers(7, "D"))
                .flatMap(s -> s)
                .toList();

        assertThat(rows.stream().map(row -> row.split("\\|")[1].strip())).containsExactlyElementsOf(expected);
    }

    private static Stream<String> numbers(int count, String letter) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> letter.isEmpty() ? Integer.toString(i) : letter + "0".repeat(i < 10 ? 1 : 0) + i);
    }

    private static List<String> rows() {
        try (Stream<String> lines = Files.lines(Path.of("docs/coverage.md"))) {
            return lines.filter(line -> line.matches("\\| (?:[0-9]+|[DPU][0-9]{2}) \\|.*"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
