-- needs: run_unit, run_unit_quota, finding
-- makes: –
-- Units of the run in the order in which documents show them. Listed are those that the workbook lists: known ones, and those with places; the
-- others only answer for a finding.
select u.unit_key, coalesce(u.code, '') as code, coalesce(u.name, '') as name, coalesce(u.supervisor, '') as supervisor,
    coalesce(u.region, '') as region,
    u.known or exists (select from run_unit_quota q where q.run_id = u.run_id and q.unit_key = u.unit_key) as listed
from run_unit u
where u.run_id = :run_id
    and (u.known or exists (select from run_unit_quota q where q.run_id = u.run_id and q.unit_key = u.unit_key)
        or u.unit_key in (select f.unit_key from finding f where f.run_id = :run_id and not f.pending))
order by u.region nulls last, u.supervisor nulls last, u.code nulls last, u.name nulls last, u.unit_key
