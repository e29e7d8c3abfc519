package io.heshi.examine;

import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.CaseColumn;
import io.heshi.catalogue.cases.Difference;
import io.heshi.examine.compile.CompiledRule;
import io.heshi.store.sql.RunSql;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says beside every finding that is a difference of values which source is probably wrong, and why: who stands against all others, against
 * the ID number, against its own last night, against a dated event. Nothing is said where these do not agree.
 *
 * @param sources person sources whose claims about suspects are at hand, in the order of the job
 */
record Sides(RunSql sql, Case subject, List<String> sources, KnownColumns columns) {
    private static final List<String> UNIT = List.of("unit_code", "unit_name");

    /** @param rules those of the scope person that were run */
    void tell(List<CompiledRule> rules) {
        sql.run("examine/side/10-tables");
        List<Difference> differences = subject.differences();
        rules.forEach(
                rule -> differences.forEach(difference -> ask(rule, difference, differences.indexOf(difference))));
        sources.forEach(source -> sql.run(
                "examine/side/20-said", Map.of("source", source, "suspects", PersonPrefilter.suspects(source))));
        sql.run("examine/side/30-absent");
        sql.run("examine/side/40-parts");
        sql.run("examine/side/50-last-night");
        sources.forEach(source -> sql.run("examine/side/51-said-before", Map.of("source", source)));
        sql.run("examine/side/60-side");
        sql.run("examine/side/70-numbers");
        sql.run("examine/side/80-keep");
    }

    private void ask(CompiledRule rule, Difference difference, int position) {
        Set<String> asked = new LinkedHashSet<>();
        rule.when().columns().forEach(column -> asked.addAll(sourcesOf(column, difference)));
        boolean besideId = rule.when().columns().contains(difference.byId());
        if (asked.size() < (besideId ? 1 : 2)) {
            return;
        }
        List<String> heard =
                sources.stream().filter(source -> isSound(source, difference)).toList();
        sql.query("examine/side/11-ask")
                .param("rule", rule.rule().id())
                .param("field", difference.field())
                .param("position", position)
                .param("value", difference.value())
                .param("in_post", difference.inPost())
                .param("heard", String.join(" ", heard))
                .param("asked", String.join(" ", asked))
                .param("leads", String.join(" ", difference.leads()))
                .param("absent", String.join(" ", difference.absent()))
                .update();
    }

    /** The sources whose value a rule asks for by a column of its condition. */
    private Set<String> sourcesOf(String column, Difference difference) {
        Set<String> asked = new LinkedHashSet<>();
        CaseColumn known = subject.columns().get(column);
        if (known == null) {
            return asked;
        }
        boolean told = difference.asked().contains(column);
        Set<String> stored = told ? subject.stored(known.qualified()) : Set.of();
        for (String source : sources) {
            if (column.equals(source + "." + difference.field())
                    || stored.contains(source + "." + difference.value())
                    || told && known.group().equals(source)) {
                asked.add(source);
            }
        }
        // A column that is no source's own is about all of them.
        return told && asked.isEmpty() ? new LinkedHashSet<>(sources) : asked;
    }

    private boolean isSound(String source, Difference difference) {
        List<String> read = difference.value().equals("unit_key")
                ? UNIT
                : RuleColumns.madeOf().getOrDefault(difference.value(), List.of(difference.value()));
        return columns.unsound(new LinkedHashSet<>(
                        read.stream().map(field -> source + "." + field).toList()))
                .isEmpty();
    }
}
