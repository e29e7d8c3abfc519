package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.definition.Catalogue;
import io.heshi.definition.ClaimKind;
import io.heshi.definition.Field;
import java.util.List;
import java.util.Set;

/** The stored columns of a person claim that a case takes over as they are. */
final class ClaimColumns {
    private static final Set<String> TREATED = Set.of("id_no", "name", "gross_pay");

    private ClaimColumns() {}

    static String plain(String alias) {
        return names().stream().map(name -> alias + "." + name).collect(joining(", "));
    }

    static List<String> names() {
        return Catalogue.fields(ClaimKind.PERSON).stream()
                .filter(Field::stored)
                .map(Field::name)
                .filter(name -> !TREATED.contains(name))
                .toList();
    }
}
