package io.heshi.intake.layout;

import io.heshi.vocabulary.HeaderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The columns of a wide table that say more of one code, such as its own document beside its number: {@code 行政编制文号}, 文号 below
 * 行政编制, or the same header 文号 behind each number.
 */
final class WideSides {
    private final Map<String, List<Synonym>> fields;
    private final Function<String, Optional<String>> code;

    /**
     * A column that says something of one code.
     *
     * @param code empty if only its place tells which: that of the number before it
     */
    record Side(HeaderColumn column, String field, String code) {}

    /**
     * @param fields what a column may say, by the headers that the source knows for it
     * @param code the code that a header names
     */
    WideSides(Map<String, List<Synonym>> fields, Function<String, Optional<String>> code) {
        this.fields = new LinkedHashMap<>(fields);
        this.code = code;
    }

    List<Side> of(List<HeaderColumn> header) {
        List<Side> sides = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        header.forEach(column -> times.merge(HeaderName.exactKey(column.path()), 1, Integer::sum));
        for (HeaderColumn column : header) {
            named(column).ifPresent(sides::add);
            if (times.getOrDefault(HeaderName.exactKey(column.path()), 0) > 1) {
                field(column.path()).ifPresent(field -> sides.add(new Side(column, field, "")));
            }
        }
        return sides;
    }

    private Optional<Side> named(HeaderColumn column) {
        List<String> parts = column.parts();
        String last = parts.get(parts.size() - 1);
        if (parts.size() > 1) {
            Optional<String> field = field(last);
            for (int i = parts.size() - 2; i >= 0 && field.isPresent(); i--) {
                Optional<String> of = code.apply(parts.get(i));
                if (of.isPresent()) {
                    return Optional.of(new Side(column, field.get(), of.get()));
                }
            }
            return Optional.empty();
        }
        String key = HeaderName.key(last);
        for (Map.Entry<String, List<Synonym>> field : fields.entrySet()) {
            for (Synonym synonym : field.getValue()) {
                boolean behind = key.length() > synonym.key().length() && key.endsWith(synonym.key());
                Optional<String> of = behind
                        ? code.apply(
                                key.substring(0, key.length() - synonym.key().length()))
                        : Optional.empty();
                if (of.isPresent()) {
                    return Optional.of(new Side(column, field.getKey(), of.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> field(String header) {
        String key = HeaderName.key(header);
        return fields.entrySet().stream()
                .filter(field -> field.getValue().stream()
                        .anyMatch(synonym -> synonym.key().equals(key)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The sides of the code whose numbers stand in these columns. @param numbers all columns with numbers */
    static Map<String, Integer> sides(List<Side> sides, String code, List<Integer> positions, Set<Integer> numbers) {
        Map<String, Integer> own = new HashMap<>();
        Set<Integer> mine = new HashSet<>(positions);
        for (Side side : sides) {
            int place = side.column().position();
            int before = numbers.stream()
                    .filter(n -> n < place)
                    .mapToInt(n -> n)
                    .max()
                    .orElse(-1);
            boolean here =
                    side.code().isEmpty() ? mine.contains(before) : side.code().equals(code);
            if (here) {
                own.putIfAbsent(side.field(), place);
            }
        }
        return own;
    }
}
