package io.heshi.report.facts;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is probably wrong about a value in which sources differ, and what speaks against them.
 *
 * @param field the difference
 * @param sources who is probably wrong
 * @param against the sources that stand against them
 * @param id whether the ID number does
 * @param check whether it is a number that fails its own check
 * @param event what dated event of another source they do not reflect
 * @param agreedOn when they were last like the others, if that was the last night
 */
public record Side(
        String field,
        List<String> sources,
        List<String> against,
        boolean id,
        boolean check,
        Optional<Event> event,
        Optional<LocalDate> agreedOn) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** An event that a source dates. */
    public record Event(String source, String on) {}

    private record Written(
            String field,
            List<String> sources,
            @Nullable List<String> against,
            boolean id,
            boolean check,
            @Nullable String event,
            @Nullable String eventOn,
            @Nullable LocalDate agreedOn) {
        Side side() {
            return new Side(
                    field,
                    sources,
                    requireNonNullElse(against, List.of()),
                    id,
                    check,
                    event == null || eventOn == null ? Optional.empty() : Optional.of(new Event(event, eventOn)),
                    Optional.ofNullable(agreedOn));
        }
    }

    /** Reads the array of {@code finding.side}, in its order; none from empty text. */
    public static List<Side> parse(String array) {
        if (array.isEmpty()) {
            return List.of();
        }
        return List.of(JSON.readValue(array, Written[].class)).stream()
                .map(Written::side)
                .toList();
    }
}
