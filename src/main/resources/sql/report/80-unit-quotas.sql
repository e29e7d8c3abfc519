-- needs: run_unit, run_unit_quota, report_region
-- makes: –
select u.unit_key, coalesce(u.code, '') as code, coalesce(u.name, '') as name, coalesce(u.supervisor, '') as supervisor,
    coalesce(g.name, u.region, '') as region, coalesce(q.quota_type, '') as quota_type, coalesce(q.approved, 0) as approved,
    coalesce(q.lent, 0) as lent, coalesce(q.occupied, 0) as occupied
from run_unit u
left join run_unit_quota q on q.run_id = u.run_id and q.unit_key = u.unit_key
left join report_region g on g.region = u.region
where u.run_id = :run_id and (u.known or q.unit_key is not null)
order by coalesce(u.region, ''), coalesce(u.supervisor, ''), coalesce(u.code, ''), coalesce(u.name, ''), u.unit_key, q.quota_type
