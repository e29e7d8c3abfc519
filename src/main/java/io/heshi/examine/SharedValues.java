package io.heshi.examine;

import static java.util.stream.Collectors.toSet;

import io.heshi.catalogue.cases.OwnField;
import io.heshi.examine.compile.CompiledRule;
import io.heshi.examine.compile.OwnSql;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import io.heshi.store.sql.RunSql;
import io.heshi.vocabulary.SharedText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the values that several persons have alike in the columns that rules name, and who they are. */
record SharedValues(RunSql sql, Run run, List<OwnField> own) {

    /** What the case of a shared value calls the columns of a rule. */
    static String columns(List<String> of) {
        return String.join(" ", of);
    }

    /** Makes the values of all columns of the rules; those of earlier rules are replaced. */
    void gather(List<CompiledRule> rules) {
        sql.run("examine/shared/10-begin");
        Set<List<String>> asked = rules.stream().map(rule -> rule.rule().of()).collect(toSet());
        asked.forEach(of -> of.forEach(column -> read(columns(of), column)));
        sql.run("examine/shared/30-several");
        List<String> standIns = sql.query("examine/shared/40-values").query(String.class).list().stream()
                .filter(SharedText::isStandIn)
                .toList();
        sql.query("examine/shared/50-stand-ins")
                .param("values", standIns.toArray(String[]::new))
                .update();
        sql.run("examine/shared/60-shared");
    }

    private void read(String of, String column) {
        int dot = column.indexOf('.');
        String source = column.substring(0, dot);
        sql.run(
                "examine/shared/20-claim",
                Map.of(
                        "of",
                        of,
                        "source",
                        source,
                        "claims",
                        "source_" + source,
                        "leaf",
                        Partitions.leaf("claim_person", run.id(), source)),
                Map.of("value", value(column, column.substring(dot + 1))));
    }

    private String value(String column, String name) {
        return own.stream()
                .filter(field -> field.name().equals(column))
                .map(field -> OwnSql.typed(field.field()))
                .findFirst()
                .orElse(name);
    }

    /** Keeps where the values of findings stand and whose they are. */
    void keepLines() {
        sql.run("examine/shared/70-lines");
    }
}
