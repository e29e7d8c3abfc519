package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.DefinitionReader;
import io.heshi.definition.Definitions;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_whose_examples_are_turned_round_is_told_example_by_example(Path rule, @TempDir Path folder)
            throws IOException {
        copy(JOBS, folder);
        Path turned = folder.resolve(JOBS.relativize(rule));
        String text = Files.readString(turned);
        Files.writeString(
                turned,
                text.replace("- finds:", "- turned:")
                        .replace("- passes:", "- finds:")
                        .replace("- turned:", "- passes:"));
        long examples = text.lines()
                .filter(line -> line.matches("  - (finds|passes):.*"))
                .count();

        assertThat(new RuleCheck(server.dataSource()).faults(DefinitionReader.read(folder)))
                .hasSize((int) examples)
                .allSatisfy(fault ->
                        assertThat(fault.message()).contains("但示例写的是 ", "；请改规则或改示例。 / rule ", "but the example says"));
    }

    static Stream<Path> rules() throws IOException {
        try (Stream<Path> files = Files.walk(JOBS.resolve("rules"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
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
