package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The person sources of a case, as SQL names their columns. Sources are what the office has: a column of one that it has not is null.
 *
 * @param names the one called {@code register} first
 */
record SourceColumns(List<String> names) {
    private static final String REGISTER = "register";
    /** Who determines a birth date: see domain.md 4.4, 认定出生日期 before the ID number. */
    private static final List<String> DETERMINE_BIRTH = List.of("organization", "hr", REGISTER);

    static SourceColumns of(List<String> sources) {
        List<String> ordered = new ArrayList<>(sources);
        if (ordered.remove(REGISTER)) {
            ordered.add(0, REGISTER);
        }
        return new SourceColumns(List.copyOf(ordered));
    }

    boolean has(String source) {
        return names.contains(source);
    }

    /** The column of every source, separated by commas. */
    String all(String column) {
        return names.stream().map(source -> source + "." + column).collect(joining(", "));
    }

    /** What the first source that says anything says. */
    String first(String column) {
        return names.size() == 1 ? all(column) : "coalesce(" + all(column) + ")";
    }

    /** The column of one source. */
    String of(String source, String column) {
        return has(source) ? source + "." + column : "null::text";
    }

    /** The sources in the order in which they determine a birth date. */
    List<String> byBirth() {
        return Stream.concat(DETERMINE_BIRTH.stream(), names.stream())
                .distinct()
                .filter(this::has)
                .toList();
    }
}
