package io.heshi.examine;

import io.heshi.catalogue.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.Fault;
import io.heshi.definition.Job;
import io.heshi.definition.Rule;
import io.heshi.definition.Source;
import io.heshi.store.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The station that runs the rules: cases in, findings out. Doing it again for the same run gives the same findings. */
public final class Examination {
    private final JdbcTemplate jdbc;

    public Examination(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Replaces the findings of the run. Must be called in a transaction.
     *
     * @return how many findings there are
     */
    public long examine(Run run, Job job, Definitions definitions) {
        jdbc.update("delete from finding where run_id = ?", run.id());
        jdbc.update("delete from finding_line where run_id = ?", run.id());
        jdbc.update("delete from run_rule where run_id = ?", run.id());
        // The joins stand in the order in which they are cheapest; with this many relations the planner would search in
        // vain.
        jdbc.execute("set local join_collapse_limit = 1");

        Set<String> complete = completeSources(run);
        // What nobody has ever sent is not missing: an office that keeps no such record must be able to clear its
        // findings.
        Set<String> known = sourcesEverComplete(run);
        List<String> personSources = Cases.personSources(
                job.sources().stream().map(name -> source(definitions, name)).toList());
        Cases cases = Cases.of(definitions);
        Map<Scope, List<CompiledRule>> byScope = new LinkedHashMap<>();
        // Without a run before, a job cannot see what has changed, so it cannot say that what another job saw is gone.
        boolean hasHistory = hasHistory(run);
        int position = 0;
        for (String id : job.rules()) {
            Rule rule = rule(definitions, id);
            CompiledRule compiled = compile(rule, cases.relation(rule.scope()), job.settings());
            Set<String> missing = new TreeSet<>(compiled.needs());
            missing.removeAll(complete);
            Set<String> named = new HashSet<>(compiled.sources());
            named.retainAll(known);
            Set<String> expected = new HashSet<>(named);
            expected.retainAll(job.sources());
            record(
                    run,
                    compiled,
                    ++position,
                    missing,
                    complete.containsAll(expected),
                    hasHistory && complete.containsAll(named));
            if (missing.isEmpty()) {
                byScope.computeIfAbsent(rule.scope(), s -> new ArrayList<>()).add(compiled);
            }
        }
        Map<String, Boolean> present = new LinkedHashMap<>();
        Set<String> repeating = repeatingSources(run);
        personSources.stream()
                .filter(complete::contains)
                .forEach(source -> present.put(source, repeating.contains(source)));
        long findings = 0;
        ScopeExamination examination = new ScopeExamination(jdbc, run, present);
        Map<CompiledRule, String> failed = new LinkedHashMap<>();
        for (Map.Entry<Scope, List<CompiledRule>> entry : byScope.entrySet()) {
            ScopeExamination.Outcome outcome = examination.examine(cases.relation(entry.getKey()), entry.getValue());
            findings += outcome.findings();
            failed.putAll(outcome.failed());
        }
        new FailedRules(jdbc).record(run, failed);
        jdbc.execute("analyze finding");
        jdbc.update("""
                update run_rule r set findings = (select count(*) from finding f where f.run_id = r.run_id and f.rule = r.rule)
                where r.run_id = ? and r.examined""", run.id());
        new FindingLines(jdbc)
                .collect(run, byScope.containsKey(Scope.PERSON) ? present.keySet() : Set.of(), job, definitions);
        new EntityLines(jdbc).collect(run, present.keySet());
        return findings;
    }

    private void record(
            Run run, CompiledRule rule, int position, Set<String> missing, boolean complete, boolean whole) {
        boolean conclusive = missing.isEmpty() && complete;
        jdbc.update(
                "insert into run_rule (run_id, rule, position, examined, conclusive, whole, reason) values (?, ?, ?, ?, ?, ?, ?)",
                run.id(),
                rule.rule().id(),
                position,
                missing.isEmpty(),
                conclusive,
                whole,
                missing.isEmpty() ? "" : "缺少来源 / without source: " + String.join(", ", missing));
    }

    private static CompiledRule compile(Rule rule, CaseRelation relation, Map<String, Integer> settings) {
        List<Fault> faults = new ArrayList<>();
        CompiledRule compiled = CompiledRule.of(rule, relation, settings, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.get(0).toString());
        }
        return compiled;
    }

    private Set<String> completeSources(Run run) {
        return new HashSet<>(jdbc.queryForList(
                "select source from run_source where run_id = ? and state in ('complete', 'released')",
                String.class,
                run.id()));
    }

    private Set<String> sourcesEverComplete(Run run) {
        return new HashSet<>(jdbc.queryForList("""
                select distinct s.source from run_source s join run r on r.run_id = s.run_id
                where s.state in ('complete', 'released') and (r.run_id = ? or r.status = 'complete' and r.business_date <= ?)""", String.class, run.id(), run.businessDate()));
    }

    private boolean hasHistory(Run run) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from run where job = ? and status = 'complete' and business_date < ?)",
                Boolean.class,
                run.job(),
                run.businessDate()));
    }

    private Set<String> repeatingSources(Run run) {
        return new HashSet<>(
                jdbc.queryForList("select distinct source from extra_claim where run_id = ?", String.class, run.id()));
    }

    private static Source source(Definitions definitions, String name) {
        Source source = definitions.sources().get(name);
        if (source == null) {
            throw new IllegalStateException("source " + name + " is not defined");
        }
        return source;
    }

    private static Rule rule(Definitions definitions, String id) {
        Rule rule = definitions.rules().get(id);
        if (rule == null) {
            throw new IllegalStateException("rule " + id + " is not defined");
        }
        return rule;
    }
}
