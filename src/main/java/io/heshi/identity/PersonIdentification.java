package io.heshi.identity;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives a person to every claim. A valid ID number names its person by itself (the first 17 digits, set when the claim was cleansed), so
 * only claims without one are looked at here: the same wrong number under the same name is one person, whatever the source; a claim
 * without any number is a person of its own, because a name alone never merges two claims.
 */
final class PersonIdentification {
    private final JdbcTemplate jdbc;

    PersonIdentification(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void identify(Run run, String source) {
        String leaf = Partitions.leaf("claim_person", run.id(), source);
        jdbc.execute("drop table if exists unidentified");
        // Numbered by what they say; rows that say all the same may swap their numbers.
        jdbc.execute("""
                create temporary table unidentified on commit drop as
                select file_id, sheet, line,
                    md5(case when id_no is not null then 'id|' || id_no || '|' || coalesce(name_key, '')
                        else 'row|' || statement || '|' || row_number() over (partition by statement order by %3$s) end) as identity
                from (
                    select c.*, %2$s,
                        concat_ws('|', c.source, c.name_key, m.code_key, m.name_key, c.birth_date, c.sex, c.person_status) as statement
                    from %1$s c
                    left join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                    where c.id_fault is not null or c.person_key is null
                ) as u""".formatted(leaf, ContentOrder.columns(), ContentOrder.sql()));
        jdbc.update("""
                insert into person_identity (identity, person_key)
                select identity, (select coalesce(min(person_key), 0) from person_identity) - row_number() over (order by identity)
                from (select distinct identity from unidentified) as d
                where not exists (select 1 from person_identity p where p.identity = d.identity)""");
        jdbc.update("""
                update %s c set person_key = p.person_key
                from unidentified u join person_identity p on p.identity = u.identity
                where c.file_id = u.file_id and c.line = u.line and c.sheet = u.sheet""".formatted(leaf));
    }
}
