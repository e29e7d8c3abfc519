package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/rules.md tells a data officer to write is written as it stands there, and holds. */
class WorkedExampleTest {
    private static final Path JOBS = Path.of("jobs");
    private static final Pattern BLOCK = Pattern.compile("```(?:yaml)?\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path jobs;

    @Test
    void a_code_a_threshold_and_a_rule_are_added_without_a_program() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("docs/rules.md")))
                .results()
                .limit(3)
                .map(m -> m.group(1))
                .toList();
        copy();
        Files.writeString(jobs.resolve("codes/person_status.csv"), blocks.get(0), StandardOpenOption.APPEND);
        Files.writeString(jobs.resolve("settings.yaml"), blocks.get(1), StandardOpenOption.APPEND);
        Files.writeString(jobs.resolve("rules/person/P50-assigned-too-long.yaml"), blocks.get(2));

        Definitions all = DefinitionReader.read(jobs);
        Definitions read = new Definitions(
                all.jobs(),
                all.sources(),
                Map.of("P50", all.rule("P50").orElseThrow()),
                all.codes(),
                all.settings(),
                all.linkages(),
                all.owners(),
                all.hash());

        assertThat(read.codeTable("person_status").orElseThrow().code("对口支援")).contains("active.assigned");
        assertThat(read.settingValues()).containsEntry("assignment_months", 36);
        try (TestDatabase database = TestPostgres.fresh()) {
            assertThat(new RuleCheck(database.dataSource()).faults(read)).isEmpty();
        }
    }

    private void copy() throws IOException {
        try (Stream<Path> paths = Files.walk(JOBS)) {
            for (Path path : paths.sorted().toList()) {
                Path target = jobs.resolve(JOBS.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
