package io.heshi.examine;

import io.heshi.definition.ClaimKind;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Source;
import io.heshi.store.Run;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps where in the files the claims about every finding's subject stand: claims are dropped after some runs, this is not. */
final class FindingLines {
    private final JdbcTemplate jdbc;

    FindingLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void collect(Run run, Set<String> personSources, Job job, Definitions definitions) {
        for (String source : personSources) {
            jdbc.update("""
                    insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
                    select ?, 'person', c.person_key, ?, c.file_id, c.sheet, c.line
                    from (select distinct subject_key from finding where run_id = ? and scope = 'person') f
                    join %s c on c.person_key = f.subject_key""".formatted(Suspects.table(source)), run.id(), source, run.id());
        }
        for (String name : job.sources()) {
            Source source = definitions.sources().get(name);
            if (source == null || source.claims() == ClaimKind.PERSON) {
                continue;
            }
            for (String scope : Set.of("unit", "unit_quota")) {
                jdbc.update("""
                        insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
                        select distinct c.run_id, ?, m.unit_key, c.source, c.file_id, c.sheet, c.line
                        from %s c
                        join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                        where c.run_id = ? and c.source = ?
                          and m.unit_key in (select subject_key from finding where run_id = ? and scope = ?)""".formatted(source.claims().table()), scope, run.id(), name, run.id(), scope);
            }
        }
    }
}
