package io.heshi.identity;

import static java.util.stream.Collectors.joining;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leading posts of every unit by level: approved by the posts source, held by persons in post whose level is known. A person counts once,
 * at the highest level that organization gives, else the register; in the unit in which that source has the post, or where the units source
 * does not know that unit, in the one in which the register has the person.
 */
final class LeadingPosts {
    private final JdbcTemplate jdbc;

    LeadingPosts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void compute(Run run, List<String> personSources) {
        jdbc.update("delete from run_unit_post where run_id = ?", run.id());
        List<String> leaders = Stream.of("organization", "register")
                .filter(personSources::contains)
                .map(source -> leaders(run, source))
                .toList();
        jdbc.update("""
                insert into run_unit_post (run_id, unit_key, position_level, approved, held, level_approved, level_held, documents, listed)
                with highest as materialized (
                    select distinct on (l.person_key) l.person_key, l.unit_key, l.position_level, coalesce(u.known, false) as known
                    from (%2$s) as l
                    left join run_unit u on u.run_id = %1$d and u.unit_key = l.unit_key
                    order by l.person_key, l.source, level_rank(l.position_level) desc nulls last, l.position_level collate "C", u.known desc nulls last,
                        l.unit_key
                ), home as (%3$s
                ), leader as (
                    select h.person_key, coalesce(home.unit_key, h.unit_key) as unit_key, h.position_level
                    from highest h left join home on home.person_key = h.person_key
                    where coalesce(home.unit_key, h.unit_key) is not null
                ), approved as (
                    select unit_key, position_level, sum(approved) as approved,
                        string_agg(distinct document_no, '；' order by document_no) as documents
                    from (
                        select distinct m.unit_key, coalesce(c.position_level, 'unstated') as position_level, c.approved,
                            c.document_no collate "C" as document_no
                        from claim_post c
                        join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                        where c.run_id = %1$d
                    ) as post
                    group by unit_key, position_level
                ), placed as (
                    select distinct on (h.unit_key, h.position_level) h.unit_key, h.held,
                        coalesce(a.position_level, h.position_level) as position_level
                    from (select unit_key, position_level, count(*) as held from leader group by unit_key, position_level) as h
                    left join approved a on a.unit_key = h.unit_key
                        and (a.position_level = h.position_level or starts_with(h.position_level, a.position_level || '.'))
                    order by h.unit_key, h.position_level, length(a.position_level) desc nulls last
                ), post as (
                    select coalesce(a.unit_key, h.unit_key) as unit_key, coalesce(a.position_level, h.position_level) as position_level,
                        coalesce(a.approved, 0) as approved, coalesce(h.held, 0) as held, a.documents
                    from approved a
                    full join (
                        select unit_key, position_level, sum(held) as held from placed group by unit_key, position_level
                    ) as h on h.unit_key = a.unit_key and h.position_level = a.position_level
                )
                select %1$d, p.unit_key, p.position_level, p.approved, p.held,
                    sum(p.approved) over level, sum(p.held) over level, p.documents,
                    exists (select 1 from approved a where a.unit_key = p.unit_key)
                from post p
                window level as (partition by p.unit_key, split_part(p.position_level, '.', 1))""".formatted(
                        run.id(),
                        leaders.isEmpty()
                                ? "select 0 as source, 0::bigint as person_key, 0::bigint as unit_key, ''::text as position_level where false"
                                : leaders.stream().collect(joining("\nunion all\n")),
                        homes(run, personSources)));
        jdbc.execute("analyze run_unit_post");
    }

    /** The unit in which the register first has each leader of a unit that the units source does not know. */
    private static String homes(Run run, List<String> personSources) {
        if (!personSources.contains("register")) {
            return "select 0::bigint as person_key, 0::bigint as unit_key where false";
        }
        return """

                    select distinct on (c.person_key) c.person_key, m.unit_key
                    from highest h
                    join %1$s c on c.person_key = h.person_key
                    join unit_mention m on m.run_id = %2$d and m.source = 'register' and m.mention = c.unit_mention
                    join run_unit u on u.run_id = %2$d and u.unit_key = m.unit_key and u.known
                    left join extra_claim x on x.run_id = %2$d and x.source = 'register'
                        and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet
                    where not h.known and is_active(c.person_status, c.insurance_status)
                    order by c.person_key, x.line is not null, m.unit_key""".formatted(Partitions.leaf("claim_person", run.id(), "register"), run.id());
    }

    private static String leaders(Run run, String source) {
        return """
                select %1$d as source, c.person_key, m.unit_key, c.position_level
                from %2$s c
                left join unit_mention m on m.run_id = %3$d and m.source = '%4$s' and m.mention = c.unit_mention
                where c.position_level <> 'none' and is_active(c.person_status, c.insurance_status)""".formatted(
                        source.equals("organization") ? 0 : 1,
                        Partitions.leaf("claim_person", run.id(), source),
                        run.id(),
                        source);
    }
}
