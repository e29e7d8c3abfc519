package io.heshi.city.plan;

import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/** What a choice is called in codes and by each department, as {@code words.yaml} has it. */
public final class Words {

    private static final Map<String, Map<String, Map<String, String>>> WORDS =
            CityTables.yaml("words.yaml", new TypeReference<>() {});

    private Words() {}

    /** @param where a heading of the choice's table: {@code code}, {@code register}, {@code label} … */
    public static String of(Enum<?> choice, String where) {
        return Objects.requireNonNull(
                WORDS.getOrDefault(choice.getDeclaringClass().getSimpleName(), Map.of())
                        .getOrDefault(choice.name(), Map.of())
                        .get(where),
                () -> choice + " " + where);
    }
}
