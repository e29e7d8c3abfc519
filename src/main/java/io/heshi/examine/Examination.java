package io.heshi.examine;

import io.heshi.catalogue.cases.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.examine.compile.CompiledRule;
import io.heshi.store.Run;
import io.heshi.store.sql.RuleRights;
import io.heshi.store.sql.RunSql;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Map<Scope, List<CompiledRule>> byScope = new RuleSelection(
                            sql,
                            job,
                            definitions,
                            cases,
                            known,
                            KnownColumns.of(sql),
                            new BlindRules(new JdbcTemplate(dataSource), views.types()))
                    .select();
            Set<String> present = new LinkedHashSet<>(job.sources());
            present.retainAll(cases.persons());
            present.retainAll(known.complete());
            RuleRights rights = sql.rulesInTransaction(job.settings().getOrDefault(SECONDS, DEFAULT_SECONDS));
            findings = examine(sql, rights, run, cases, byScope, present, known);
            if (byScope.containsKey(Scope.SHARED)) {
                new SharedValues(sql, run, cases.own()).keepLines();
            }
            if (byScope.containsKey(Scope.PERSON)) {
                new Sides(
                                sql,
                                cases.of(Scope.PERSON),
                                job.sources().stream().filter(present::contains).toList(),
                                KnownColumns.of(sql))
                        .tell(byScope.get(Scope.PERSON));
            }
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
        ScopeExamination examination = new ScopeExamination(
                sql,
                rights,
                new JdbcTemplate(dataSource),
                prefilter,
                new SharedValues(sql, run, cases.own()),
                repeating);
        long findings = 0;
        Map<CompiledRule, String> failed = new LinkedHashMap<>();
        for (Map.Entry<Scope, List<CompiledRule>> entry : byScope.entrySet()) {
            ScopeExamination.Outcome outcome = examination.examine(cases.of(entry.getKey()), entry.getValue());
            findings += outcome.findings();
            failed.putAll(outcome.failed());
        }
        new FailedRules(sql, rights).record(failed);
        sql.run("examine/60-count");
        sql.run("examine/62-waiting");
        return findings;
    }
}
