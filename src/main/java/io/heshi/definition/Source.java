package io.heshi.definition;

import java.util.List;
import java.util.Optional;

/**
 * One feed: where it comes from, how it is laid out and what its columns mean.
 *
 * @param name lower-case word, used in tables and rules ({@code finance.gross_pay})
 * @param files glob below the inbox, such as <code>finance/*.{csv,xlsx}</code>
 * @param required whether a run without it fails
 * @param encoding charset name, or empty to find it out
 * @param headerRow row of the header from 1, or empty to find it
 * @param requiredColumns canonical columns whose header must be present
 */
public record Source(
        String name,
        Label title,
        ClaimKind claims,
        String files,
        boolean required,
        Optional<String> encoding,
        Optional<Integer> headerRow,
        List<ColumnMapping> columns,
        List<String> requiredColumns,
        GateSettings gates,
        Place place) {
    public Source {
        columns = List.copyOf(columns);
        requiredColumns = List.copyOf(requiredColumns);
    }

    /** The mapping of a canonical column, if this source has it. */
    public Optional<ColumnMapping> column(String field) {
        return columns.stream().filter(c -> c.field().name().equals(field)).findFirst();
    }
}
