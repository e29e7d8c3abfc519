package io.heshi.examine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heshi.definition.Definitions;
import io.heshi.definition.Source;
import io.heshi.definition.read.DefinitionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CaseReferenceTest {
    private static final Path PAGE = Path.of("docs", "cases.md");

    @Test
    void the_page_lists_the_columns_that_rules_may_use() throws IOException {
        String generated = CaseReference.markdown(sources());
        if (Boolean.getBoolean("heshi.regenerate")) {
            Files.writeString(PAGE, generated, UTF_8);
        }
        assertThat(Files.readString(PAGE, UTF_8))
                .as("docs/cases.md; to write it anew: mvn test -Dtest=CaseReferenceTest -Dheshi.regenerate=true")
                .isEqualTo(generated);
    }

    @Test
    void a_column_about_one_source_is_called_by_the_title_of_that_source() {
        assertThat(CaseReference.markdown(sources())).contains("| `in_register` | boolean | 编制实名制库有此人 |");
    }

    @Test
    void every_named_list_brings_its_columns() {
        assertThat(CaseReference.markdown(sources()))
                .contains("| `active_in_retirement_delays` | boolean |")
                .contains("| `enterprise_talent.place` | text |");
    }

    private static List<Source> sources() {
        Definitions definitions = DefinitionReader.read(Path.of("jobs"));
        return definitions.job("nightly").orElseThrow().sources().stream()
                .map(name -> Objects.requireNonNull(definitions.sources().get(name)))
                .toList();
    }
}
