package io.heshi.examine;

import io.heshi.catalogue.cases.Case;
import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.Job;
import io.heshi.definition.Rule;
import io.heshi.store.Run;
import io.heshi.store.sql.RuleRights;
import io.heshi.store.sql.RunSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The station that runs the rules: cases in, findings out. Doing it again for the same run gives the same findings. */
public final class Examination {
    private static final String SECONDS = "rule_seconds";
    private static final int DEFAULT_SECONDS = 600;

    private final DataSource dataSource;

    public Examination(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Replaces the findings of the run. Must be called in a transaction.
     *
     * @return how many findings there are
     */
    public long examine(Run run, Job job, Definitions definitions) {
        Cases cases = Cases.of(definitions);
        long findings;
        try (RunSql sql = RunSql.open(dataSource, run, job.settings(), cases.persons())) {
            sql.run("examine/10-clear");
            CaseViews views = new CaseViews(sql, cases);
            views.create();
            KnownSources known = KnownSources.of(sql);
            Map<Scope, List<CompiledRule>> byScope = rulesToRun(sql, job, definitions, cases, known);
            Set<String> present = new LinkedHashSet<>(job.sources());
            present.retainAll(cases.persons());
            present.retainAll(known.complete());
            RuleRights rights = sql.rulesInTransaction(job.settings().getOrDefault(SECONDS, DEFAULT_SECONDS));
            findings = examine(sql, rights, run, cases, byScope, present, known);
            new FindingLines(sql).collect(byScope.containsKey(Scope.PERSON) ? present : Set.of());
            new PersonPrefilter(sql, rights, views, run, present).drop();
        }
        return findings;
    }

    private long examine(
            RunSql sql,
            RuleRights rights,
            Run run,
            Cases cases,
            Map<Scope, List<CompiledRule>> byScope,
            Set<String> present,
            KnownSources known) {
        PersonPrefilter prefilter = new PersonPrefilter(sql, rights, new CaseViews(sql, cases), run, present);
        List<String> repeating =
                present.stream().filter(known.repeating()::contains).sorted().toList();
        ScopeExamination examination =
                new ScopeExamination(sql, rights, new JdbcTemplate(dataSource), prefilter, repeating);
        long findings = 0;
        Map<CompiledRule, String> failed = new LinkedHashMap<>();
        for (Map.Entry<Scope, List<CompiledRule>> entry : byScope.entrySet()) {
            ScopeExamination.Outcome outcome = examination.examine(cases.of(entry.getKey()), entry.getValue());
            findings += outcome.findings();
            failed.putAll(outcome.failed());
        }
        new FailedRules(sql, rights).record(failed);
        sql.run("examine/60-count");
        return findings;
    }

    /** Records every rule of the job, and gives those whose sources are there. */
    private static Map<Scope, List<CompiledRule>> rulesToRun(
            RunSql sql, Job job, Definitions definitions, Cases cases, KnownSources known) {
        boolean hasHistory =
                sql.query("examine/21-history").query(Boolean.class).single();
        Map<Scope, List<CompiledRule>> byScope = new LinkedHashMap<>();
        int position = 0;
        for (Rule rule : definitions.rules(job)) {
            CompiledRule compiled = compile(rule, cases.of(rule.scope()), job.settings());
            Set<String> missing = new TreeSet<>(compiled.needs());
            missing.removeAll(known.complete());
            Set<String> named = new HashSet<>(compiled.sources());
            named.retainAll(known.ever());
            Set<String> expected = new HashSet<>(named);
            expected.retainAll(job.sources());
            sql.query("examine/30-record-rule")
                    .param("rule", rule.id())
                    .param("position", ++position)
                    .param("examined", missing.isEmpty())
                    .param("conclusive", missing.isEmpty() && known.complete().containsAll(expected))
                    .param("whole", hasHistory && known.complete().containsAll(named))
                    .param("reason", missing.isEmpty() ? "" : "缺少来源 / without source: " + String.join(", ", missing))
                    .update();
            if (missing.isEmpty()) {
                byScope.computeIfAbsent(rule.scope(), scope -> new ArrayList<>())
                        .add(compiled);
            }
        }
        return byScope;
    }

    private static CompiledRule compile(Rule rule, Case subject, Map<String, Integer> settings) {
        List<Fault> faults = new ArrayList<>();
        CompiledRule compiled = CompiledRule.of(rule, subject, settings, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.get(0).toString());
        }
        return compiled;
    }
}
