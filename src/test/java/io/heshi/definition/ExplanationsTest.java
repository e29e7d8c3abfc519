package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules explain each other in one direction only. */
class ExplanationsTest {
    private static final List<String> RULES = List.of("P02", "P03", "P04", "U01");

    @TempDir
    Path temporary;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a chain                  | P03     | P04     | ''      |
                    two ways to one          | P03,P04 | P04     | ''      |
                    there and back           | P03     | P02     | ''      | P02 → P03 → P02 & P03 → P02 → P03
                    round three              | P03     | P04     | P02     | P02 → P03 → P04 → P02 & P03 → P04 → P02 → P03 & P04 → P02 → P03 → P04
                    itself                   | P02     | ''      | ''      | P02 → P02
                    a circle beside the way  | P03     | P04     | P03     | P03 → P04 → P03 & P04 → P03 → P04
                    a unit explains nobody   | U01     | ''      | ''      | rule U01 is over unit and this one over person
                    """)
    void a_way_that_leads_back_is_told(String what, String second, String third, String fourth, String told) {
        JobsFolder folder = JobsFolder.valid(temporary);
        List<String> because = List.of(second, third, fourth, "");
        for (int i = 0; i < RULES.size(); i++) {
            String id = RULES.get(i);
            folder.with(
                    "rules/" + id + ".yaml",
                    JobsFolder.RULE
                            .replace("rule: P01", "rule: " + id)
                            .replace("over: person", id.startsWith("U") ? "over: unit" : "over: person")
                            .replace(
                                    "basis:",
                                    because.get(i).isEmpty()
                                            ? "basis:"
                                            : "because_of: [" + because.get(i) + "]\nbasis:"));
        }

        List<String> faults = folder.faultsInEnglish();
        List<String> expected = told == null ? List.of() : List.of(told.split(" & "));
        assertThat(faults).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(faults.get(i)).contains("because_of[1]").contains(expected.get(i));
        }
    }
}
