package io.heshi.definition;

import java.util.List;

/**
 * One canonical column of a source and the headers it may stand under.
 *
 * @param field the column, with the type that this source gives it
 * @param headers synonyms as written in YAML, the preferred one first
 * @param place where the mapping stands, for messages
 */
public record ColumnMapping(Field field, List<String> headers, Place place) {}
