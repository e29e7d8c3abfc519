package io.heshi.report.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One fact shown with a finding.
 *
 * @param column column of the case, such as {@code finance.gross_pay} or {@code in_finance}
 * @param value as text; empty when the case has none
 */
public record Evidence(String column, Optional<String> value) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The part before the dot, or empty text. */
    public String group() {
        int dot = column.indexOf('.');
        return dot < 0 ? "" : column.substring(0, dot);
    }

    /** The part after the dot, or the whole. */
    public String name() {
        return column.substring(column.indexOf('.') + 1);
    }

    /** Whether it only says which sources know the subject. */
    public boolean presence() {
        return group().isEmpty() && column.startsWith("in_");
    }

    /** Reads the array of {@code finding.evidence}, in its order. */
    public static List<Evidence> parse(String array) {
        List<Evidence> evidence = new ArrayList<>();
        for (JsonNode item : JSON.readTree(array)) {
            JsonNode value = item.path("value");
            evidence.add(new Evidence(
                    item.path("column").asString(),
                    value.isNull() || value.isMissingNode() ? Optional.empty() : Optional.of(value.asString())));
        }
        return List.copyOf(evidence);
    }
}
