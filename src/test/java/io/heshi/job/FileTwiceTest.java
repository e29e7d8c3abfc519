package io.heshi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payroll that lies in the inbox twice pays nobody twice. */
@Tag("slow")
class FileTwiceTest {
    @Test
    void counts_once_and_the_list_of_files_names_the_other(@TempDir Path folder) throws IOException {
        Path inbox = new Town(40).write(folder.resolve("inbox"));
        for (String source : Town.PERSON_SOURCES) {
            Files.copy(
                    inbox.resolve(source + "/" + source + ".csv"),
                    inbox.resolve(source + "/" + source + "(1).csv"),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        try (Night night = new Night(folder)) {
            RunOutcome outcome = night.run("2024-12-30", inbox, List.of());

            assertThat(outcome.messages()).isEmpty();
            assertThat(outcome.notes())
                    .filteredOn(note -> note.contains("read once"))
                    .hasSize(4);
            assertThat(night.jdbc.queryForList(
                            "select claims from run_source where kind = 'person' and state = 'complete'", Long.class))
                    .containsOnly(40L)
                    .hasSize(4);
            assertThat(night.jdbc.queryForList("select rule from exception where rule in ('D04', 'P09')", String.class))
                    .isEmpty();
            assertThat(words(night.reports("2024-12-30").resolve("data.xlsx")))
                    .contains("finance(1).csv（与 ")
                    .contains("finance.csv 内容相同，未重复读取）");
        }
    }

    private static String words(Path sheets) throws IOException {
        StringBuilder words = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(sheets))) {
            while (zip.getNextEntry() != null) {
                words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return words.toString();
    }
}
