package io.heshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.store.OwnFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @Test
    void what_an_interrupted_publish_left_is_removed_by_the_next(@TempDir Path folder) throws IOException {
        Path left = Files.createDirectories(folder.resolve(".reports.partial"));
        Files.writeString(left.resolve("workbook.xlsx"), "half");
        try (Staging staging = new Staging(folder.resolve("reports"), OwnFiles.ofOwner())) {
            Files.writeString(staging.file("index.html"), "whole");
            assertThat(staging.putInPlace()).containsExactly(folder.resolve("reports/index.html"));
        }
        assertThat(left).doesNotExist();
        assertThat(folder.resolve("reports/index.html")).hasContent("whole");
        assertThat(folder.resolve("reports/workbook.xlsx")).doesNotExist();
    }

    @Test
    void what_is_not_put_in_place_never_reaches_the_target(@TempDir Path folder) throws IOException {
        try (Staging staging = new Staging(folder.resolve("reports"), OwnFiles.ofOwner())) {
            Files.writeString(staging.file("index.html"), "half");
        }
        assertThat(folder.resolve("reports")).doesNotExist();
    }
}
