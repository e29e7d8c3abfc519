package io.heshi.definition.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * One fact shown with a finding.
 *
 * @param column column of the case, such as {@code finance.gross_pay} or {@code in_finance}
 * @param value as text; empty when the case has none
 */
public record Evidence(String column, Optional<String> value) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Reads the array of {@code finding.evidence}, in its order. */
    public static List<Evidence> parse(String array) {
        List<Evidence> evidence = new ArrayList<>();
        try (JsonParser json = JSON.createParser(array)) {
            String column = "";
            Optional<String> value = Optional.empty();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.END_OBJECT) {
                    evidence.add(new Evidence(column, value));
                    value = Optional.empty();
                } else if (token.isScalarValue() && json.currentName().equals("column")) {
                    column = json.getString();
                } else if (token.isScalarValue() && json.currentName().equals("value")) {
                    value = token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(json.getString());
                }
            }
        }
        return List.copyOf(evidence);
    }
}
