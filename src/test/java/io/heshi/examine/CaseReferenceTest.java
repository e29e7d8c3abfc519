package io.heshi.examine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.ClaimKind;
import io.heshi.definition.DefinitionReader;
import io.heshi.definition.Definitions;
import io.heshi.definition.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseReferenceTest {
    private static final Path PAGE = Path.of("docs", "cases.md");

    @Test
    void the_page_lists_the_columns_that_rules_may_use() throws IOException {
        String generated = CaseReference.markdown(personSources());
        if (Boolean.getBoolean("heshi.regenerate")) {
            Files.writeString(PAGE, generated, UTF_8);
        }
        assertThat(Files.readString(PAGE, UTF_8))
                .as("docs/cases.md; to write it anew: mvn test -Dtest=CaseReferenceTest -Dheshi.regenerate=true")
                .isEqualTo(generated);
    }

    @Test
    void a_column_about_one_source_is_called_by_the_title_of_that_source() {
        assertThat(CaseReference.markdown(Map.of("register", new Label("编制实名制库", "Real-name register"))))
                .contains("| `in_register` | boolean | 编制实名制库有此人 |");
    }

    private static Map<String, Label> personSources() {
        Definitions definitions = DefinitionReader.read(Path.of("jobs"));
        Map<String, Label> titles = new LinkedHashMap<>();
        for (String name : definitions.job("nightly").orElseThrow().sources()) {
            Optional.ofNullable(definitions.sources().get(name))
                    .filter(source -> source.claims() == ClaimKind.PERSON)
                    .ifPresent(source -> titles.put(name, source.title()));
        }
        return titles;
    }
}
