package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A character that nobody sees, anywhere in the definitions: told with file, line and key, and no other fault is hidden by it. */
class ControlCharacterTest {
    private static final String RULE = "rules/person/P01-paid-but-not-registered.yaml";

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when: "finance.gross_pay > 0 and finance.name <> '\\0'   | U+0000
            when: "finance.gross_pay > 0 and finance.name <> '\\x01' | U+0001
            when: "finance.gross_pay > 0 \\e                         | U+001B
            when: "finance.gross_pay > 0 \\x7f                       | U+007F
            when: "finance.gross_pay > 0 \\uFFFE                     | U+FFFE
            when: "finance.gross_pay > 0 \\x90                       | U+0090
            """)
    void in_a_rule(String written, String character) {
        List<String> faults = JobsFolder.valid(temporary)
                .with(
                        RULE,
                        JobsFolder.RULE.replaceFirst(
                                "when: .*", java.util.regex.Matcher.quoteReplacement(written + "\"")))
                .with("nightly.yaml", JobsFolder.JOB + "unknown_key: 1\n")
                .faults();

        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(RULE, "when", character));
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("nightly.yaml", "unknown_key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title.zh", "inbox"})
    void in_a_job(String key) {
        String job = key.equals("inbox")
                ? JobsFolder.JOB.replaceFirst("inbox: .*", "inbox: \"in\\\\0/{date}\"")
                : JobsFolder.JOB.replace("zh: 每夜比对", "zh: \"每夜\\0比对\"");
        List<String> faults = JobsFolder.valid(temporary)
                .with("nightly.yaml", job)
                .with("codes/sex.csv", JobsFolder.SEX + "x\u0000,别的,other,\n")
                .faults();

        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("nightly.yaml", key, "U+0000"));
        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("codes/sex.csv", "U+0000"));
    }
}
