-- needs: run_plan, run_unit
-- makes: –
select p.kind, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit, coalesce(u.supervisor, '') as supervisor, p.quota_type,
    coalesce(p.documents, '') as documents, p.over_then, p.yearly, coalesce(p.start_date, '') as start_date,
    coalesce(p.due_date, '') as due_date, coalesce(p.years, 0) as years, p.digested_stated as stated_digested, p.persons,
    coalesce(p.deadline, '') as deadline, p.over_now, p.expected_attrition
from run_plan p
left join run_unit u on u.run_id = p.run_id and u.unit_key = p.unit_key
where p.run_id = :run_id
order by p.kind, p.over_now desc, u.code, p.quota_type, p.plan_key
