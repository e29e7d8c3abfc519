package io.heshi.definition;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import java.util.List;
import java.util.Optional;

/**
 * One feed: where it comes from, how it is laid out and what its columns mean.
 *
 * @param name lower-case word, used in tables and rules ({@code finance.gross_pay})
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

    /** The mapping of a canonical column, if this source has it. */
    public Optional<ColumnMapping> column(String field) {
        return columns.stream().filter(c -> c.field().name().equals(field)).findFirst();
    }
}
