package io.heshi.city.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    @TempDir
    Path folder;

    @Test
    void cells_are_quoted_only_where_they_must_be() throws IOException {
        Path file = folder.resolve("a.csv");
        try (CsvTable table = new CsvTable(file, StandardCharsets.UTF_8)) {
            table.row("张三", "a,b", "say \"no\"", "", 3);
        }
        assertThat(file).hasContent("张三,\"a,b\",\"say \"\"no\"\"\",,3\r\n");
    }

    @Test
    void a_row_that_cannot_be_written_fails_at_once() throws IOException {
        Path file = Files.createFile(folder.resolve("a.csv"));
        CsvTable table = new CsvTable(file, StandardCharsets.ISO_8859_1);
        assertThatIOException().isThrownBy(() -> table.row("张".repeat(200_000)));
    }
}
