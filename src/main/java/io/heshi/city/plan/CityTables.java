package io.heshi.city.plan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the tables of {@code resources/city}. What a line leaves out is empty, nought or false. */
public final class CityTables {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(String.class, text -> text.setNullHandling(EMPTY))
            .withConfigOverride(List.class, list -> list.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, map -> map.setNullHandling(EMPTY))
            .build();

    private CityTables() {}

    /** A file of YAML, in its own order. */
    public static <T> T yaml(String name, TypeReference<T> type) {
        try (InputStream in = open(name)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The lines of a CSV file, cells by heading. */
    public static List<Map<String, String>> csv(String name) {
        List<Map<String, String>> lines = new ArrayList<>();
        try (CSVReaderHeaderAware in =
                new CSVReaderHeaderAware(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            for (Map<String, String> line = in.readMap(); line != null; line = in.readMap()) {
                lines.add(line);
            }
        } catch (IOException | CsvException e) {
            throw new IllegalStateException(name, e);
        }
        return lines;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(CityTables.class.getResourceAsStream("/city/" + name), name);
    }
}
