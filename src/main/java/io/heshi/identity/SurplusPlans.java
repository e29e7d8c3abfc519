package io.heshi.identity;

import io.heshi.store.Run;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Plans to take a surplus down (消化计划) and approvals to keep it for a time (过渡超编), beside the surplus that there is. One case a unit
 * and quota type: of several plans the one that starts last speaks; approvals are summed, those that have expired apart from the others.
 */
final class SurplusPlans {
    private final JdbcTemplate jdbc;
    private final EntityKeys keys;

    SurplusPlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keys = new EntityKeys(jdbc);
    }

    /** Needs {@code run_unit_quota} and {@code run_retirement} of the run. */
    void compute(Run run) {
        jdbc.update("delete from run_plan where run_id = ?", run.id());
        jdbc.execute("drop table if exists surplus_plan");
        jdbc.execute("""
                create temporary table surplus_plan on commit drop as
                select 'plan' as kind, unit_key, quota_type, documents, over_then, yearly, start_date, due_date, digested_stated,
                    null::bigint as persons, null::text as deadline, null::bigint as persons_expired
                from (
                    select distinct on (m.unit_key, c.quota_type) m.unit_key, coalesce(c.quota_type, 'unstated') as quota_type,
                        c.document_no as documents, c.over as over_then, c.yearly, c.start_date, c.due_date, c.digested as digested_stated
                    from claim_plan c
                    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                    where c.run_id = %1$d
                    order by m.unit_key, c.quota_type, c.start_date desc nulls last, c.over desc nulls last, c.yearly desc nulls last,
                        c.due_date desc nulls last, c.digested desc nulls last, c.document_no collate "C"
                ) as plan
                union all
                select 'transition', unit_key, quota_type, string_agg(distinct document_no, '；' order by document_no), null, null, null, null,
                    null, coalesce(sum(persons) filter (where not expired), 0), max(deadline), coalesce(sum(persons) filter (where expired), 0)
                from (
                    select distinct m.unit_key, coalesce(c.quota_type, 'unstated') as quota_type, c.document_no collate "C" as document_no,
                        c.persons, c.deadline, coalesce(c.deadline < left('%2$s', length(c.deadline)), false) as expired
                    from claim_transition c
                    join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
                    where c.run_id = %1$d
                ) as transition
                group by unit_key, quota_type""".formatted(run.id(), run.businessDate()));
        jdbc.execute("analyze surplus_plan");
        keys.add("plan", "select concat_ws('|', kind, unit_key, quota_type) as identity from surplus_plan");
        // A plan without a type is about the whole unit; one of a coarser type is about all below it.
        jdbc.update("""
                insert into run_plan (run_id, plan_key, kind, unit_key, quota_type, documents, over_then, yearly, start_date, due_date, years,
                    digested_stated, persons, deadline, persons_expired, over_now, expected_attrition)
                select ?, i.entity_key, p.kind, p.unit_key, p.quota_type, p.documents, p.over_then, p.yearly, p.start_date, p.due_date,
                    greatest(extract(year from age(?::date, first_day(p.start_date)))::integer, 0), p.digested_stated, p.persons, p.deadline,
                    p.persons_expired,
                    coalesce((
                        select sum(greatest(q.occupied - q.approved - q.lent, 0)) from run_unit_quota q
                        where q.run_id = ? and q.unit_key = p.unit_key
                          and (p.quota_type = 'unstated' or not conflicts(p.quota_type, q.quota_type))), 0),
                    coalesce((
                        select sum(r.persons) from run_retirement r
                        where r.run_id = ? and r.unit_key = p.unit_key
                          and (p.quota_type = 'unstated' or not conflicts(p.quota_type, r.quota_type))
                          and r.month <= first_day(coalesce(p.due_date, p.deadline))), 0)
                from surplus_plan p
                join entity_identity i on i.scope = 'plan' and i.identity = concat_ws('|', p.kind, p.unit_key, p.quota_type)""", run.id(), run.businessDate(), run.id(), run.id());
        jdbc.execute("analyze run_plan");
    }
}
