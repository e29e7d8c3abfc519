package io.heshi.definition;

import java.util.Map;

/**
 * A case written out in a rule file: what some sources say, and whether the rule must find it.
 *
 * @param finds true for {@code finds:}, false for {@code passes:}
 * @param values for each source (or group of case columns) its column values as text; columns of no group stand under ""
 * @param settings thresholds that it stands on, whatever {@code settings.yaml} says of them; the others are those of that file
 * @param says the sentence that is expected of the finding, in Chinese; empty text if none is stated
 */
public record Example(
        boolean finds,
        Map<String, Map<String, String>> values,
        Map<String, Integer> settings,
        String says,
        FileLine place) {
    public Example {
        settings = Map.copyOf(settings);
    }
}
