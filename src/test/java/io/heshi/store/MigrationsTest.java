package io.heshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Databases that hold data have run the landed migrations, so these never change: a change of the schema is a new file. */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path FROZEN = Path.of("src/test/resources/frozen-migrations.txt");
    private static final Pattern TABLE = Pattern.compile("(?m)^create (?:unlogged )?table (?!claim_)(\\w+)");

    /** A new file gets a new line: {@code sha256sum *.sql} in the folder of migrations. */
    @Test
    void a_landed_migration_is_never_edited() throws Exception {
        assertThat(Files.readAllLines(FROZEN)).isEqualTo(checksums());
    }

    /** But those of claims, which the catalogue explains. */
    @Test
    void every_table_is_explained() throws IOException {
        String explained = Files.readString(Path.of("docs/architecture.md"));
        StringBuilder schema = new StringBuilder();
        for (Path file : files()) {
            schema.append(Files.readString(file));
        }

        assertThat(TABLE.matcher(schema).results().map(MatchResult::group).map(found -> found.replaceAll(".* ", "")))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(explained).contains("`" + table + "`"));
    }

    private static List<String> checksums() throws IOException, GeneralSecurityException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            lines.add(HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file))) + "  " + file.getFileName());
        }
        return lines;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
