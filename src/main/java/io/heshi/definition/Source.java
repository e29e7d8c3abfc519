package io.heshi.definition;

import static java.util.stream.Collectors.toSet;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.catalogue.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One feed: where it comes from, how it is laid out and what its columns mean.
 *
 * @param name lower-case word, used in tables and rules ({@code finance.gross_pay})
 * @param columns the mapped columns of the catalogue, then those that the source declares itself
 * @param requiredColumns canonical columns whose header must be present
 */
public record Source(
        String name,
        Label title,
        ClaimKind claims,
        Origin origin,
        Layout layout,
        List<ColumnMapping> columns,
        List<String> requiredColumns,
        GateSettings gates,
        FileLine place) {
    public Source {
        columns = List.copyOf(columns);
        requiredColumns = List.copyOf(requiredColumns);
    }

    /** The columns that this source declares itself, in their order; they stand behind the canonical ones. */
    public List<Field> ownFields() {
        return columns.stream()
                .map(ColumnMapping::field)
                .filter(field -> !isCanonical(field))
                .toList();
    }

    /** Whether the source declares a column of this name itself. */
    public boolean declares(String field) {
        return column(field).filter(mapped -> !isCanonical(mapped.field())).isPresent();
    }

    /** The canonical columns that this source gives. */
    public Set<String> given() {
        return columns.stream()
                .map(ColumnMapping::field)
                .filter(this::isCanonical)
                .map(Field::name)
                .collect(toSet());
    }

    private boolean isCanonical(Field field) {
        return Catalogue.field(claims, field.name()).isPresent();
    }

    /** The mapping of a canonical column, or of one that this source declares itself, if it has it. */
    public Optional<ColumnMapping> column(String field) {
        return columns.stream().filter(c -> c.field().name().equals(field)).findFirst();
    }
}
