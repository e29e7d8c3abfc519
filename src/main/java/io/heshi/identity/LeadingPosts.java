package io.heshi.identity;

import static java.util.stream.Collectors.joining;

import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leading posts of every unit by level: approved by the posts source, held by persons in post whose level is known. A person counts once,
 * at the highest level that organization gives, else the register; in the unit in which that source has the post.
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
                with leader as (
                    select distinct on (person_key) person_key, unit_key, position_level
                    from (%2$s) as l
                    order by person_key, source, level_rank(position_level) desc nulls last, position_level collate "C", unit_key
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
                                : leaders.stream().collect(joining("\nunion all\n"))));
        jdbc.execute("analyze run_unit_post");
    }

    private static String leaders(Run run, String source) {
        return """
                select %1$d as source, c.person_key, m.unit_key, c.position_level
                from %2$s c
                join unit_mention m on m.run_id = %3$d and m.source = '%4$s' and m.mention = c.unit_mention
                where c.position_level <> 'none' and is_active(c.person_status, c.insurance_status)""".formatted(
                        source.equals("organization") ? 0 : 1,
                        Partitions.leaf("claim_person", run.id(), source),
                        run.id(),
                        source);
    }
}
