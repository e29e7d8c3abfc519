package io.heshi.examine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.heshi.store.sql.RunSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a run knows of the columns of its sources, by name: {@code hr.retire_date}. */
record KnownColumns(Map<String, Known> byName) {
    private static final String GONE = "gone";
    private static final Set<String> UNSOUND = Set.of("faulty", "unknown", "blank", GONE);
    private static final String UNSTEADY = "unsteady";
    private static final String NONE = "none";

    /**
     * A column of a source.
     *
     * @param state what can be relied on
     * @param given whether any row gives it
     * @param share what the state is about, such as {@code 98.2%} that cannot be read
     */
    record Known(String source, String field, String state, boolean given, String share) {
        String name() {
            return source + "." + field;
        }

        boolean unsound() {
            return UNSOUND.contains(state);
        }
    }

    static KnownColumns of(RunSql sql) {
        return new KnownColumns(sql.query("examine/22-columns").query(Known.class).list().stream()
                .collect(toMap(Known::name, known -> known, (a, b) -> a, LinkedHashMap::new)));
    }

    /** Those of the columns that cannot be relied on in this run, by name. */
    Map<String, Known> unsound(Set<String> columns) {
        return byName.values().stream()
                .filter(known -> known.unsound() && columns.contains(known.name()))
                .collect(toMap(Known::name, known -> known, (a, b) -> a, LinkedHashMap::new));
    }

    /** Those of the columns by which nothing is cleared in this run, by name. */
    List<String> unsteady(Set<String> columns) {
        return byName.values().stream()
                .filter(known -> known.state.equals(UNSTEADY) && columns.contains(known.name()))
                .map(Known::name)
                .toList();
    }

    /** The sources by which nothing is cleared in this run, whatever of them is read. */
    Set<String> unsteadySources() {
        return byName.values().stream()
                .filter(known -> !known.state.equals(NONE) && !known.unsound())
                .collect(groupingBy(Known::source, mapping(Known::state, toSet())))
                .entrySet()
                .stream()
                .filter(source -> source.getValue().equals(Set.of(UNSTEADY)))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** The columns that no row gives. */
    Set<String> none() {
        return byName.values().stream()
                .filter(known -> known.state.equals(NONE))
                .map(Known::name)
                .collect(toSet());
    }

    /** Whether some of the columns was given before and is no more. */
    boolean anyGone(Set<String> columns) {
        return byName.values().stream().anyMatch(known -> known.state.equals(GONE) && columns.contains(known.name()));
    }

    /** Those of the columns that some row gives, in order. */
    Set<String> given(Set<String> columns) {
        return byName.values().stream()
                .filter(known -> known.given && columns.contains(known.name()))
                .map(Known::name)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
