package io.heshi.examine;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.read.DefinitionReader;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A night tries every rule of definitions that this program has not found valid yet, and of no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedDefinitionsTest {
    private static final Optional<String> THIS = Optional.of("this program");

    private TestDatabase server;
    private Path folder = Path.of("");

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestPostgres.fresh();
        this.folder = folder;
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void what_was_found_valid_is_not_tried_again() throws IOException {
        Definitions valid = rule("valid", "finds");
        assertThat(checked(valid, THIS)).isEmpty();

        // Whoever tries it now finds a fault.
        JdbcTemplate jdbc = new JdbcTemplate(server.dataSource());
        jdbc.execute("alter function months_before(text, integer) rename to months_no_more");
        try {
            assertThat(checked(valid, THIS)).isEmpty();
            assertThat(checked(valid, Optional.of("another build"))).hasSize(1);
            assertThat(checked(valid, Optional.empty())).hasSize(1);
            assertThat(new RuleCheck(server.dataSource()).faults(valid)).hasSize(1);
        } finally {
            jdbc.execute("alter function months_no_more(text, integer) rename to months_before");
        }
    }

    @Test
    void what_has_a_fault_is_tried_again_and_again() throws IOException {
        Definitions faulty = rule("faulty", "passes");

        assertThat(checked(faulty, THIS)).hasSize(1);
        assertThat(checked(faulty, THIS)).hasSize(1);
    }

    @Test
    void a_change_of_any_file_is_tried() throws IOException {
        assertThat(checked(rule("changed", "finds"), THIS)).isEmpty();
        assertThat(checked(rule("changed", "passes"), THIS)).hasSize(1);
    }

    private List<Fault> checked(Definitions definitions, Optional<String> program) {
        return new RuleCheck(server.dataSource()).faultsUnlessChecked(definitions, program);
    }

    private Definitions rule(String name, String example) throws IOException {
        Path jobs = folder.resolve(name);
        if (!Files.exists(jobs)) {
            JobsWithoutRules.in(jobs);
        }
        Files.writeString(jobs.resolve("rules/P70.yaml"), """
                rule: P70
                title: {zh: 试验, en: Trial}
                over: person
                severity: high
                when: finance.pay_month < months_before('2024-12-31', 0)
                evidence: [finance.unit_name]
                basis: 无
                advice: {zh: 核实, en: Verify}
                examples: [{%s: {finance: {pay_month: 2024-11}}}, {passes: {hr: {unit_code: U01}}}, {finds: {finance: {pay_month: 2024-10}}}]
                """.formatted(example));
        return DefinitionReader.read(jobs);
    }
}
