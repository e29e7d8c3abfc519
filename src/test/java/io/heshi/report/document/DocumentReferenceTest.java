package io.heshi.report.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentReferenceTest {
    private static final Path PAGE = Path.of("docs", "documents.md");
    private static final String BEGINNING = "## 占位符一览\n\n";

    @Test
    void the_guide_lists_every_placeholder_that_a_template_may_use() throws IOException {
        String page = Files.readString(PAGE, UTF_8);
        String written = page.substring(0, page.indexOf(BEGINNING) + BEGINNING.length()) + DocumentReference.markdown();
        if (Boolean.getBoolean("heshi.regenerate")) {
            Files.writeString(PAGE, written, UTF_8);
        }
        assertThat(Files.readString(PAGE, UTF_8))
                .as(
                        "docs/documents.md; to write it anew: mvn test -Dtest=DocumentReferenceTest -Dheshi.regenerate=true")
                .isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_placeholder_that_there_is_is_known(DocumentKind kind) {
        Known known = new Known(kind, Shelf.DEFINITIONS);
        assertThat(known.all()).allMatch(known::has);
    }
}
