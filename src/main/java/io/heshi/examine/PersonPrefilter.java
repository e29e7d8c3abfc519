package io.heshi.examine;

import static java.util.stream.Collectors.toSet;

import io.heshi.catalogue.cases.Case;
import io.heshi.examine.compile.CompiledRule;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.RuleRights;
import io.heshi.store.sql.RunSql;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The few persons in whom some rule may find something. The full join over all sources reads compact claims, and of them the columns that
 * conditions name; the words that findings show are fetched afterwards for these persons alone. Everybody with more than one claim in a
 * source is among them.
 *
 * @param sources person sources that the run has
 */
record PersonPrefilter(RunSql sql, RuleRights rights, CaseViews views, Run run, Set<String> sources) {
    private static final Map<String, String> FOUND = Map.of("found", "suspect");

    /** Makes the tables of suspects, and the views of the case over them. */
    void gather(Case subject, List<CompiledRule> rules) {
        ScopeStatement statement = new ScopeStatement(subject, rules);
        Set<String> read = subject.stored(statement.conditions());
        sources.forEach(source -> narrow(source, read));
        sql.run("examine/41-drop-suspect", FOUND);
        sql.run("examine/suspects", statement.suspects(), rights);
        sql.run("examine/39-keep-suspects", Map.of("found_now", "found_suspect", "found", "suspect"));
        sql.run("examine/40-suspect", FOUND);
        sql.run("examine/person/25-turn");
        for (String source : sources) {
            Map<String, String> words = identifiers(source, run);
            sql.run("examine/person/30-suspect-claims", words);
            sql.run("examine/person/31-suspect-case", words, views.own(source));
        }
    }

    /** Words are read of a whole source only if a condition asks for some. */
    private void narrow(String source, Set<String> read) {
        views.compact(source);
        Set<String> known =
                views.columns(source).stream().map(name -> source + "." + name).collect(toSet());
        Set<String> asked =
                read.stream().filter(name -> name.startsWith(source + ".")).collect(toSet());
        if (!known.containsAll(asked)) {
            views.wide(source, leaf(run, source));
        }
    }

    /** The view of a source shows its further claims from here on, those of the others the claims that speak for them. */
    void turn(String source) {
        sql.run("examine/person/32-next-turn", Map.of("source", source));
    }

    /** Every view shows the claims that speak for its source again. */
    void endOfTurns() {
        turn("");
    }

    /** Drops the tables, and with them the views. */
    void drop() {
        sql.run("examine/41-drop-suspect", FOUND);
        sources.forEach(source -> sql.run("examine/person/90-drop", identifiers(source)));
    }

    /** What the statements about a source call its relations. */
    static Map<String, String> identifiers(String source) {
        return Map.of("suspects", suspects(source), "case", CaseViews.name(source));
    }

    /** The table of all that a source says of the suspects. */
    static String suspects(String source) {
        return "suspect_" + source;
    }

    private static Map<String, String> identifiers(String source, Run run) {
        return Map.of(
                "found",
                "suspect",
                "suspects",
                suspects(source),
                "claims",
                "source_" + source,
                "case",
                CaseViews.name(source),
                "leaf",
                leaf(run, source),
                "source",
                source);
    }

    private static String leaf(Run run, String source) {
        return Partitions.leaf("claim_person", run.id(), source);
    }
}
