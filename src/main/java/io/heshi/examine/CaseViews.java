package io.heshi.examine;

import static java.util.stream.Collectors.joining;

import io.heshi.examine.compile.OwnSql;
import io.heshi.store.sql.RunSql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The views that cases are joined from, over one run. */
record CaseViews(RunSql sql, Cases cases) {
    /** The shape of compact claims; it holds none itself. */
    private static final String EMPTY = "compact_claim";

    /** Makes the views of every scope; those of person sources are empty. */
    void create() {
        sql.runAll("examine/case");
        cases.listings()
                .forEach(
                        list -> sql.run("examine/person/10-list", Map.of("case", "person_on_" + list, "source", list)));
        cases.persons().forEach(this::empty);
    }

    /** A source that the run does not have. */
    void empty(String source) {
        wide(source, EMPTY, "claim_person");
    }

    /** The claims that speak for a source, without words. */
    void compact(String source) {
        sql.run("examine/person/20-compact-case", Map.of("case", name(source), "claims", "source_" + source));
    }

    /** The same with words. */
    void wide(String source, String leaf) {
        wide(source, "source_" + source, leaf);
    }

    private void wide(String source, String claims, String leaf) {
        sql.run(
                "examine/person/21-wide-case",
                Map.of("case", name(source), "claims", claims, "leaf", leaf, "source", source),
                own(source));
    }

    /** The columns that a source declares itself, as columns of its view. */
    Map<String, String> own(String source) {
        return Map.of(
                "own",
                cases.own().stream()
                        .filter(own -> own.source().equals(source))
                        .map(own -> ", " + OwnSql.typed(own.field()) + " as "
                                + own.field().name())
                        .collect(joining()));
    }

    /** SQL types of the columns of all views, by view and column. */
    Map<String, Map<String, String>> types() {
        Map<String, Map<String, String>> types = new HashMap<>();
        sql.query("examine/example/10-relations").query((RowCallbackHandler)
                row -> types.computeIfAbsent(row.getString("relation"), r -> new HashMap<>())
                        .put(row.getString("name"), row.getString("type")));
        return types;
    }

    /** What the view of a source is called in the case of a person. */
    static String name(String source) {
        return "person_in_" + source;
    }

    /** The columns that a source has in a view, by name. */
    List<String> columns(String source) {
        return sql.query("examine/example/10-relations")
                .query((row, n) -> row.getString("relation").equals(name(source)) ? row.getString("name") : "")
                .list();
    }
}
