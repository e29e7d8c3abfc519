package io.heshi.examine;

import io.heshi.store.sql.RunSql;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run knows of its sources.
 *
 * @param complete those that it has read whole
 * @param ever those that any complete run up to its day has had
 * @param repeating those that speak of somebody more than once
 */
record KnownSources(Set<String> complete, Set<String> ever, Set<String> repeating) {

    static KnownSources of(RunSql sql) {
        List<Known> all = sql.query("examine/20-sources").query(Known.class).list();
        return new KnownSources(
                all.stream().filter(Known::complete).map(Known::source).collect(Collectors.toSet()),
                all.stream().map(Known::source).collect(Collectors.toSet()),
                all.stream().filter(Known::repeats).map(Known::source).collect(Collectors.toSet()));
    }

    private record Known(String source, boolean complete, boolean repeats) {}
}
