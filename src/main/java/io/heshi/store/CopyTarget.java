package io.heshi.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table and the columns of it that COPY fills, in the order in which {@link CopyText} gets them.
 *
 * @param table plain name, {@code [a-z][a-z0-9_]*}
 * @param columns plain names, at least one
 */
public record CopyTarget(String table, List<String> columns) {

    public CopyTarget {
        Identifier.require(table);
        columns = List.copyOf(columns);
        columns.forEach(Identifier::require);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no columns to copy into " + table);
        }
    }

    String statement() {
        return "copy %s (%s) from stdin (format text, encoding 'UTF8')"
                .formatted(
                        Identifier.quote(table),
                        columns.stream().map(Identifier::quote).collect(Collectors.joining(", ")));
    }
}
