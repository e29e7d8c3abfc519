package io.heshi.examine;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the rows about the pools, allocations and filings of findings stand, and the register's rows of the persons concerned. */
final class EntityLines {
    private static final String REGISTER = "register";

    private static final String SCOPES = "('pool', 'allocation', 'filing')";

    /** Who is concerned: (scope, entity_key, person_key). */
    private static final String PERSONS = """
            select 'allocation' as scope, allocation_key as entity_key, person_key from run_occupant where run_id = %1$d
            union select 'filing', filing_key, person_key from run_filing_use where run_id = %1$d
            union select 'filing', k.channel_key, c.person_key
            from run_channel k join %2$s c on c.entry_channel = k.channel and is_active(c.person_status, c.insurance_status)
            where k.run_id = %1$d and k.channel_key in (select subject_key from finding where run_id = %1$d and scope = 'filing')""";

    private final JdbcTemplate jdbc;

    EntityLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param personSources that the run has */
    void collect(Run run, Set<String> personSources) {
        int rows = jdbc.update("""
                insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
                select distinct l.run_id, l.scope, l.entity_key, l.source, l.file_id, l.sheet, l.line
                from run_entity_line l
                join finding f on f.run_id = l.run_id and f.scope = l.scope and f.subject_key = l.entity_key
                where l.run_id = ?""", run.id());
        if (personSources.contains(REGISTER) && (rows > 0 || hasFindings(run))) {
            addPersons(run);
        }
    }

    private boolean hasFindings(Run run) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from finding where run_id = ? and scope in " + SCOPES + ")",
                Boolean.class,
                run.id()));
    }

    private void addPersons(Run run) {
        String register = Partitions.leaf("claim_person", run.id(), REGISTER);
        jdbc.update("""
                insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
                select distinct %1$d, p.scope, p.entity_key, 'register', c.file_id, c.sheet, c.line
                from (%3$s) as p
                join (select distinct scope, subject_key from finding where run_id = %1$d and scope in %4$s) as f
                    on f.scope = p.scope and f.subject_key = p.entity_key
                join %2$s c on c.person_key = p.person_key""".formatted(run.id(), register, PERSONS.formatted(run.id(), register), SCOPES));
    }
}
