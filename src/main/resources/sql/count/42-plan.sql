-- needs: plan_claims, transition_claims, entity_identity, run_unit_quota, run_retirement, this_run makes: surplus_plan, run_plan
-- Plans to take a surplus down (消化计划) and approvals to keep it for a time (过渡超编), beside the surplus that there is. One case a unit and
-- quota type: of several plans the one that starts last speaks; approvals are summed, those that have expired apart from the others.
drop table if exists surplus_plan;
create temporary table surplus_plan on commit drop as
select 'plan' as kind, unit_key, quota_type, documents, over_then, yearly, start_date, due_date, digested_stated, null::bigint as persons,
    null::text as deadline, null::bigint as persons_expired
from (
    select distinct on (unit_key, quota_type) unit_key, coalesce(quota_type, 'unstated') as quota_type, document_no as documents,
        over as over_then, yearly, start_date, due_date, digested as digested_stated
    from plan_claims where unit_key is not null
    order by unit_key, quota_type, start_date desc nulls last, over desc nulls last, yearly desc nulls last,
        due_date desc nulls last, digested desc nulls last, document_no
) as plan
union all
select 'transition', unit_key, quota_type, string_agg(distinct document_no, '；' order by document_no), null, null, null, null, null,
    coalesce(sum(persons) filter (where not expired), 0), max(deadline), coalesce(sum(persons) filter (where expired), 0)
from (
    select distinct unit_key, coalesce(quota_type, 'unstated') as quota_type, document_no, persons, deadline,
        coalesce(deadline < left(day, length(deadline)), false) as expired
    from transition_claims cross join this_run where unit_key is not null
) as transition
group by unit_key, quota_type;

analyze surplus_plan;

select name_entities('plan', array(select concat_ws('|', kind, unit_key, quota_type) from surplus_plan));

-- A plan without a type is about the whole unit; one of a coarser type is about all below it.
insert into run_plan (run_id, plan_key, kind, unit_key, quota_type, documents, over_then, yearly, start_date, due_date, years, digested_stated,
    persons, deadline, persons_expired, over_now, expected_attrition)
select t.run_id, i.entity_key, p.kind, p.unit_key, p.quota_type, p.documents, p.over_then, p.yearly, p.start_date, p.due_date,
    greatest(extract(year from age(t.business_date, first_day(p.start_date)))::integer, 0), p.digested_stated, p.persons, p.deadline,
    p.persons_expired,
    coalesce((
        select sum(greatest(q.occupied - q.approved - q.lent, 0)) from run_unit_quota q
        where q.run_id = t.run_id and q.unit_key = p.unit_key
          and (p.quota_type = 'unstated' or not conflicts(p.quota_type, q.quota_type))), 0),
    coalesce((
        select sum(r.persons) from run_retirement r
        where r.run_id = t.run_id and r.unit_key = p.unit_key and (p.quota_type = 'unstated' or not conflicts(p.quota_type, r.quota_type))
          and r.month <= first_day(coalesce(p.due_date, p.deadline))), 0)
from surplus_plan p
join entity_identity i on i.scope = 'plan' and i.identity = concat_ws('|', p.kind, p.unit_key, p.quota_type)
cross join this_run t;

analyze run_plan;
