package io.heshi.report.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What the script of the page draws.
 *
 * @param kind how: {@code pyramid}, {@code shares}, {@code stack}, {@code lines}, {@code gauges} or {@code map}
 * @param unit in which its values are counted; empty where they are shares
 * @param names of the bars, points, gauges or areas
 * @param groups of a map the group of each area, else empty
 * @param series values a name; how a kind reads them stands in page.js
 */
public record Chart(String id, String kind, String unit, List<String> names, List<String> groups, List<Series> series) {

    public record Series(String name, String colour, List<Optional<BigDecimal>> values) {

        public static Series of(String name, String colour, List<Long> values) {
            return new Series(
                    name,
                    colour,
                    values.stream()
                            .map(value -> Optional.of(BigDecimal.valueOf(value)))
                            .toList());
        }
    }

    public Chart(String id, String kind, String unit, List<String> names, List<Series> series) {
        this(id, kind, unit, names, List.of(), series);
    }

    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("unit", unit);
        texts(json, "names", names);
        texts(json, "groups", groups);
        json.writeArrayPropertyStart("series");
        for (Series one : series) {
            json.writeStartObject();
            json.writeStringProperty("name", one.name());
            json.writeStringProperty("colour", one.colour());
            json.writeArrayPropertyStart("values");
            one.values().forEach(value -> value.ifPresentOrElse(json::writeNumber, json::writeNull));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
