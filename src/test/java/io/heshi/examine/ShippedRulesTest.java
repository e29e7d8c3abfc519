package io.heshi.examine;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The examples of every shipped rule come out as they say, and turned round they do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedRulesTest {
    private static final Path JOBS = Path.of("jobs");

    private TestDatabase server;

    @BeforeAll
    void start() {
        server = TestPostgres.fresh();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void every_rule_can_run_and_its_examples_come_out_as_they_say() {
        Definitions definitions = DefinitionReader.read(JOBS);

        assertThat(definitions.rules()).isNotEmpty();
        assertThat(new RuleCheck(server.dataSource()).faults(definitions)).isEmpty();
    }

    /** Whether a source lacks somebody is told by in_register and its like: they know of rows that could not be read. */
    @Test
    void no_sentence_says_of_itself_that_a_source_lacks_somebody() throws IOException {
        for (Path rule : rules()) {
            assertThat(Files.readAllLines(rule))
                    .filteredOn(line -> line.matches("  (zh|en): .*"))
                    .as(rule.toString())
                    .noneMatch(line -> line.matches(".*(无此人|not have the person|not known).*"));
        }
    }

    @Test
    void rules_whose_examples_are_turned_round_are_told_example_by_example(@TempDir Path folder) throws IOException {
        copy(JOBS, folder);
        Map<String, Long> examples = new TreeMap<>();
        for (Path rule : rules()) {
            String text = Files.readString(rule);
            examples.put(
                    JOBS.relativize(rule).toString(),
                    text.lines()
                            .filter(line -> line.matches("  - (finds|passes):.*"))
                            .count());
            Files.writeString(
                    folder.resolve(JOBS.relativize(rule)),
                    text.replaceAll("(?m)^    says: .*\\R", "")
                            .replace("- finds:", "- turned:")
                            .replace("- passes:", "- finds:")
                            .replace("- turned:", "- passes:"));
        }

        List<Fault> faults = new RuleCheck(server.dataSource()).faults(DefinitionReader.read(folder));

        assertThat(faults)
                .allSatisfy(fault ->
                        assertThat(fault.message()).contains("但示例写的是 ", "；请改规则或改示例。 / rule ", "but the example says"));
        Map<String, Long> told = new TreeMap<>(
                faults.stream().collect(groupingBy(fault -> fault.place().file(), counting())));
        assertThat(told).isEqualTo(examples);
    }

    private static List<Path> rules() throws IOException {
        try (Stream<Path> files = Files.walk(JOBS.resolve("rules"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
