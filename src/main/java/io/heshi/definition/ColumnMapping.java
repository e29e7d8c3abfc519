package io.heshi.definition;

import io.heshi.catalogue.Field;
import java.util.List;

/**
 * One canonical column of a source and where its values come from.
 *
 * @param field the column, with the type that this source gives it
 * @param place where the mapping stands, for messages
 */
public record ColumnMapping(Field field, ValueOrigin origin, FileLine place) {

    /** A column that stands under one of these headers, the preferred one first. */
    public ColumnMapping(Field field, List<String> headers, FileLine place) {
        this(field, ValueOrigin.from(headers), place);
    }

    /** All headers that are mapped, as written in YAML. */
    public List<String> headers() {
        return origin.cells().headers();
    }
}
