package io.heshi.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFileTest {
    private static final String MARKS = "{}[]:,-#&*!|>'\"%@`?~ \t\n\r\u0000\u0001\u0085：，　\uFEFF\uFFFE";

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nightly.yaml",
                "sources/finance.yaml",
                "rules/person/P01-paid-but-not-registered.yaml",
                "codes/sex.csv"
            })
    void a_damaged_file_gives_faults_and_nothing_else(String file) throws IOException {
        JobsFolder folder = JobsFolder.valid(temporary);
        String sound = Files.readString(temporary.resolve(file));
        for (long seed = 0; seed < 250; seed++) {
            byte[] damaged = damaged(sound, new Random(seed));
            folder.with(file, damaged);
            assertThatCode(() -> {
                        try {
                            folder.read();
                        } catch (InvalidDefinitions e) {
                            assertThat(e.faults()).isNotEmpty().allSatisfy(fault -> {
                                assertThat(fault.place().line()).isPositive();
                                assertThat(fault.message()).contains(" / ").doesNotContain("\n");
                            });
                        }
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_file_nested_without_end_is_a_fault() {
        JobsFolder folder = JobsFolder.valid(temporary).with("nightly.yaml", "job: " + "[".repeat(100_000));

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .startsWith("nightly.yaml:1: YAML 语法错误")
                .contains(" / not valid YAML");
    }

    private static byte[] damaged(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length());
            String mark = String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())));
            switch (random.nextInt(3)) {
                case 0 -> changed.insert(at, mark);
                case 1 -> changed.replace(at, at + 1, mark);
                default -> changed.delete(at, Math.min(changed.length() - 1, at + random.nextInt(20)));
            }
        }
        byte[] bytes = changed.toString().getBytes(UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
