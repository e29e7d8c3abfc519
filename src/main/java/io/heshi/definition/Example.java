package io.heshi.definition;

import java.util.Map;

/**
 * A case written out in a rule file: what some sources say, and whether the rule must find it.
 *
 * @param finds true for {@code finds:}, false for {@code passes:}
 * @param values for each source (or group of case columns) its column values as text; columns of no group stand under ""
 */
public record Example(boolean finds, Map<String, Map<String, String>> values, FileLine place) {}
