-- needs: run_unit, run_unit_structure, run_unit_quota, report_region
-- makes: –
select u.unit_key, coalesce(u.code, '') as code, coalesce(u.name, '') as name, coalesce(u.supervisor, '') as supervisor,
    coalesce(g.name, u.region, '') as region, coalesce(u.sector, '') as sector, coalesce(admin_level(u.region, u.category), '') as level, s.*
from run_unit u
left join run_unit_structure s on s.run_id = u.run_id and s.unit_key = u.unit_key
left join report_region g on g.region = u.region
where u.run_id = :run_id and (u.known or s.unit_key is not null
    or exists (select from run_unit_quota q where q.run_id = u.run_id and q.unit_key = u.unit_key))
order by coalesce(u.region, ''), coalesce(u.supervisor, ''), coalesce(u.code, ''), coalesce(u.name, ''), u.unit_key
