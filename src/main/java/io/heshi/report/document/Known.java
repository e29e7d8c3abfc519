package io.heshi.report.document;

import io.heshi.catalogue.Label;
import io.heshi.definition.Definitions;
import io.heshi.definition.yaml.Nearest;
import io.heshi.report.document.Parts.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a template of a kind may ask for, by the code tables of the office. */
record Known(DocumentKind kind, Definitions definitions) {
    private static final String SUM = "sum";

    /** The list that a name asks for, if it is one of a list. */
    Optional<String> list(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                        && kind.lists().containsKey(name.substring(0, dot))
                        && !kind.single().contains(name)
                ? Optional.of(name.substring(0, dot))
                : Optional.empty();
    }

    boolean has(String name) {
        if (kind.single().contains(name)) {
            return true;
        }
        int dot = name.indexOf('.');
        if (dot < 0) {
            return false;
        }
        String head = name.substring(0, dot);
        String field = name.substring(dot + 1);
        boolean grouped = DocumentKind.GROUPED.contains(head) || head.equals(SUM);
        return kind.lists().getOrDefault(head, List.of()).contains(field)
                || (grouped && (kind.figures().contains(field) || part(name).isPresent()));
    }

    /** The part that a name asks a measure of. */
    Optional<Part> part(String name) {
        int first = name.indexOf('.');
        int last = name.lastIndexOf('.');
        return last > first && kind.measures().contains(name.substring(last + 1))
                ? kind.parts().of(name.substring(first + 1, last), definitions)
                : Optional.empty();
    }

    /** The parts that these names ask for, each once. */
    Set<Part> parts(Set<String> names) {
        Set<Part> parts = new LinkedHashSet<>();
        names.stream().sorted().forEach(name -> part(name).ifPresent(parts::add));
        return parts;
    }

    /** The end of a message about a name that is not known. */
    Label hint(String name) {
        return Nearest.of(name, all())
                .map(near -> DocumentTexts.TEXTS.of("hint.near", near))
                .orElseGet(() -> DocumentTexts.TEXTS.of("hint.list", kind.title(DocumentTexts.TEXTS)));
    }

    /** Every name there is. */
    List<String> all() {
        List<String> all = new ArrayList<>(kind.single());
        kind.lists().forEach((list, fields) -> {
            fields.forEach(field -> all.add(list + "." + field));
            if (DocumentKind.GROUPED.contains(list)) {
                figures(list, all);
            }
        });
        figures(SUM, all);
        return all;
    }

    private void figures(String head, List<String> all) {
        kind.figures().forEach(figure -> all.add(head + "." + figure));
        kind.parts()
                .all(definitions)
                .forEach(part -> kind.measures().forEach(measure -> all.add(head + "." + part + "." + measure)));
    }
}
