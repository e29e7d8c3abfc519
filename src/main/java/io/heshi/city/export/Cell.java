package io.heshi.city.export;

import io.heshi.city.person.Detail;
import io.heshi.city.person.Row;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in one column: found in whatever a row is of by a way through the names of its parts. */
interface Cell extends Function<Object, Object> {

    /** Reads the notation of {@code exports.yaml}. */
    static Cell of(String text) {
        if (text.equals("#")) {
            AtomicInteger number = new AtomicInteger();
            return from -> number.incrementAndGet();
        }
        if (text.contains(" or ")) {
            List<Cell> choices = cells(text, " or ");
            return from -> choices.stream()
                    .map(cell -> cell.apply(from))
                    .filter(value -> !value.equals(""))
                    .findFirst()
                    .orElse("");
        }
        if (text.contains(" + ")) {
            List<Cell> parts = cells(text, " + ");
            return from ->
                    parts.stream().map(cell -> cell.apply(from).toString()).collect(Collectors.joining());
        }
        int bar = text.indexOf(" | ");
        List<Step> way = new ArrayList<>();
        for (String name : (bar < 0 ? text : text.substring(0, bar)).split("\\.", -1)) {
            way.add(new Step(name, new HashMap<>()));
        }
        Function<Object, Object> form = bar < 0 ? value -> value : Forms.of(text.substring(bar + 3));
        return from -> {
            Object value = from;
            for (Step step : way) {
                value = step.from(value);
            }
            return value.equals("") ? "" : form.apply(value);
        };
    }

    private static List<Cell> cells(String text, String between) {
        return Stream.of(text.split(Pattern.quote(between), -1)).map(Cell::of).toList();
    }

    /** From a thing to a part of it. */
    record Step(String name, Map<Class<?>, Method> accessors) {

        Object from(Object whole) {
            if (whole instanceof Row row) {
                return row.get(Detail.valueOf(name.toUpperCase(Locale.ROOT)));
            }
            try {
                return Objects.requireNonNull(accessors
                        .computeIfAbsent(whole.getClass(), this::accessor)
                        .invoke(whole));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name, e);
            }
        }

        private Method accessor(Class<?> of) {
            StringBuilder camel = new StringBuilder();
            for (String word : name.split("_", -1)) {
                camel.append(
                        camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
            try {
                return of.getMethod(camel.toString());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(of + " " + name, e);
            }
        }
    }
}
