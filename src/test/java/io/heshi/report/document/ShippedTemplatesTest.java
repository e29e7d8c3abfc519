package io.heshi.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The templates in {@code jobs/} are those that are built in, and both are what {@link TemplateMaker} draws. */
class ShippedTemplatesTest {

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_kind_has_its_template_as_it_was_drawn(DocumentKind kind) {
        byte[] drawn = TemplateMaker.made(kind);
        for (Path folder : TemplateMaker.FOLDERS) {
            assertThat(folder.resolve(kind.code() + ".xlsx"))
                    .as("run TemplateMaker to draw it anew")
                    .hasBinaryContent(drawn);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_kind_s_template_is_without_fault_and_uses_every_list(DocumentKind kind) {
        TemplateFaults faults = new TemplateFaults(kind.code());
        List<String> names = TemplateReader.read(kind, TemplateMaker.made(kind), Shelf.DEFINITIONS, faults).stream()
                .flatMap(template -> template.names().stream())
                .toList();

        assertThat(faults.list()).isEmpty();
        kind.lists().keySet().stream()
                .filter(list -> !list.equals("regions"))
                .forEach(list -> assertThat(names).anyMatch(name -> name.startsWith(list + ".")));
    }
}
