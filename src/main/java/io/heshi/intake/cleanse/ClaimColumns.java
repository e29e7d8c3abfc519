package io.heshi.intake.cleanse;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.FieldType;
import io.heshi.definition.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the claim tables that hold what a row says, in the order of a claim's values. */
public final class ClaimColumns {
    private ClaimColumns() {}

    /**
     * For persons the identity, then the mention of the unit, then the other stored fields in catalogue order, last
     * {@code value_faults}.
     */
    public static List<String> of(ClaimKind kind) {
        List<String> columns = new ArrayList<>();
        if (kind.namesPerson()) {
            columns.addAll(List.of("person_key", "id_no", "id_fault", "name", "name_key"));
        }
        columns.add("unit_mention");
        plainFields(kind).forEach(field -> columns.add(field.name()));
        columns.add("value_faults");
        return List.copyOf(columns);
    }

    /** The same for claims of a source, with the columns that it declares itself behind. */
    public static List<String> of(Source source) {
        return Stream.concat(
                        of(source.claims()).stream(),
                        source.ownFields().stream().map(Field::name))
                .toList();
    }

    /** The stored fields that one cell alone decides, those of the source's own last. */
    static List<Field> plainFields(Source source) {
        return Stream.concat(plainFields(source.claims()).stream(), source.ownFields().stream())
                .toList();
    }

    private static List<Field> plainFields(ClaimKind kind) {
        return Catalogue.fields(kind).stream()
                .filter(Field::stored)
                .filter(field -> field.type() != FieldType.ID_NO && field.type() != FieldType.NAME)
                .toList();
    }
}
