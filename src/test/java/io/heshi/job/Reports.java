package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The reports that depend on facts alone. */
final class Reports {
    static final List<String> NAMES = List.of("data.xlsx", "exceptions.csv", "index.html", "workbook.xlsx");

    private Reports() {}

    static void assertSameBytes(Path one, Path other) throws IOException {
        for (String name : NAMES) {
            assertThat(Files.mismatch(one.resolve(name), other.resolve(name)))
                    .as("first byte in which %s differs", name)
                    .isEqualTo(-1);
        }
    }
}
