package io.heshi.examine;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Scope;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Source;
import io.heshi.store.Run;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps where in the files the claims about every finding's subject stand: claims are dropped after some runs, this is not. */
final class FindingLines {
    private static final Set<ClaimKind> PLACES =
            Set.of(ClaimKind.UNIT, ClaimKind.QUOTA, ClaimKind.QUOTA_CHANGE, ClaimKind.ALLOCATION);

    private static final Set<ClaimKind> SURPLUS = Set.of(ClaimKind.PLAN, ClaimKind.TRANSITION);

    /** What speaks about the unit of a finding, by the case that found it. */
    private static final Map<Scope, Set<ClaimKind>> ABOUT_UNIT = Map.of(
            Scope.UNIT, union(PLACES, SURPLUS, Set.of(ClaimKind.POST, ClaimKind.FILING)),
            Scope.UNIT_QUOTA, union(PLACES, SURPLUS),
            Scope.UNIT_LEADERSHIP, Set.of(ClaimKind.UNIT, ClaimKind.POST),
            Scope.PLAN, union(SURPLUS, Set.of(ClaimKind.QUOTA)));

    private static final Set<ClaimKind> ABOUT_REGION = Set.of(ClaimKind.CEILING, ClaimKind.POOL);

    private final JdbcTemplate jdbc;

    FindingLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void collect(Run run, Set<String> personSources, Job job, Definitions definitions) {
        personSources.forEach(source -> ofPersons(run, source));
        for (String name : job.sources()) {
            Source source = definitions.sources().get(name);
            if (source != null) {
                ABOUT_UNIT.forEach((scope, kinds) -> {
                    if (kinds.contains(source.claims())) {
                        ofUnits(run, source, scope);
                    }
                });
                if (ABOUT_REGION.contains(source.claims())) {
                    ofRegions(run, source);
                }
            }
        }
    }

    private void ofPersons(Run run, String source) {
        jdbc.update("""
                insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
                select ?, 'person', c.person_key, ?, c.file_id, c.sheet, c.line
                from (select distinct subject_key from finding where run_id = ? and scope = 'person') f
                join %s c on c.person_key = f.subject_key""".formatted(Suspects.table(source)), run.id(), source, run.id());
    }

    private void ofUnits(Run run, Source source, Scope scope) {
        jdbc.update(
                """
                insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
                select distinct c.run_id, ?, f.subject_key, c.source, c.file_id, c.sheet, c.line
                from (select distinct subject_key, unit_key from finding where run_id = ? and scope = ?) f
                join unit_mention m on m.run_id = ? and m.source = ? and m.unit_key = f.unit_key
                join %s c on c.run_id = m.run_id and c.source = m.source and c.unit_mention = m.mention""".formatted(source.claims().table()), scope.code(), run.id(), scope.code(), run.id(), source.name());
    }

    private void ofRegions(Run run, Source source) {
        jdbc.update("""
                insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
                select distinct c.run_id, f.scope, f.subject_key, c.source, c.file_id, c.sheet, c.line
                from (select distinct scope, subject_key from finding where run_id = ? and scope = 'region') f
                join entity_identity e on e.scope = f.scope and e.entity_key = f.subject_key
                join %s c on c.run_id = ? and c.source = ? and coalesce(c.region, 'unstated') = e.identity""".formatted(source.claims().table()), run.id(), run.id(), source.name());
    }

    @SafeVarargs
    private static Set<ClaimKind> union(Set<ClaimKind>... sets) {
        Set<ClaimKind> union = new HashSet<>();
        for (Set<ClaimKind> set : sets) {
            union.addAll(set);
        }
        return union;
    }
}
