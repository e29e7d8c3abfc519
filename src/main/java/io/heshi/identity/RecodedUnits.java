package io.heshi.identity;

import io.heshi.store.Run;
import java.sql.Date;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Units that go by another code than before. A unit that the units source did not know is the one that it no longer knows if both have the
 * same name, or nearly the same people by the register: four of five, and at least three. Otherwise a new code would be an entry of all its
 * people. It is remembered as an alias, which holds as long as the unit does not come under its own code too.
 */
final class RecodedUnits {
    private final JdbcTemplate jdbc;

    RecodedUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills table {@code known_key} with the units of {@code known_unit} that are known under another identity. */
    void recognize(Run run) {
        jdbc.execute("drop table if exists known_key");
        jdbc.execute("create temporary table known_key (identity text collate \"C\" primary key, unit_key bigint not null unique) on commit drop");
        alias(run, """
                select u.identity, n.unit_key from unseen u
                join unit_name n on n.run_id = (select run_id from previous) and n.name_key = u.name_key
                join gone g on g.unit_key = n.unit_key""");
        alias(run, """
                select s.identity, s.unit_key
                from (
                    select u.identity, p.unit_key, count(distinct p.person_key) as shared
                    from unseen u
                    join unit_mention m on m.run_id = %1$d and m.source = 'register' and (m.code_key = u.code_key or m.name_key = u.name_key)
                    join claim_person c on c.run_id = %1$d and c.source = 'register' and c.unit_mention = m.mention
                    join place p on p.person_key = c.person_key and p.job = '%2$s' and p.valid_to is null
                    join gone g on g.unit_key = p.unit_key
                    group by u.identity, p.unit_key
                ) as s
                where s.shared >= 3 and 5 * s.shared >= 4 * (
                    select count(distinct person_key) from place where job = '%2$s' and valid_to is null and unit_key = s.unit_key)""".formatted(run.id(), run.job().replace("'", "''")));
        jdbc.execute("""
                insert into known_key (identity, unit_key)
                select u.identity, a.unit_key from known_unit u join unit_alias a on a.identity = u.identity
                where not exists (
                    select from unit_identity i join known_unit k on k.identity = i.identity where i.unit_key = a.unit_key)
                  and not exists (
                    select from unit_alias b join known_unit k on k.identity = b.identity
                    where b.unit_key = a.unit_key and b.identity < a.identity)""");
    }

    /** One new unit is one old one, and the other way round; who could be several is none. */
    private void alias(Run run, String candidates) {
        jdbc.update("""
                with previous as (
                    select run_id from run where job = ? and status = 'complete' and business_date < ?
                    order by business_date desc, attempt desc limit 1
                ), unseen as (
                    select * from known_unit u
                    where not exists (select from unit_identity i where i.identity = u.identity)
                      and not exists (select from unit_alias a where a.identity = u.identity)
                ), gone as (
                    select p.unit_key from run_unit p
                    where p.run_id = (select run_id from previous) and p.known
                      and not exists (
                        select from known_unit u
                        left join unit_identity i on i.identity = u.identity
                        left join unit_alias a on a.identity = u.identity
                        where p.unit_key in (i.unit_key, a.unit_key))
                ), candidate as (
                %s
                )
                insert into unit_alias (identity, unit_key)
                select identity, min(unit_key) from candidate c
                where not exists (select from candidate o where o.unit_key = c.unit_key and o.identity <> c.identity)
                group by identity having count(distinct unit_key) = 1""".formatted(candidates), run.job(), Date.valueOf(run.businessDate()));
    }
}
