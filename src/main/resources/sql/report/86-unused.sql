-- needs: run_allocation, run_pool, run_unit
-- makes: –
select coalesce(p.pool, a.pool, '') as pool, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit,
    coalesce(u.supervisor, '') as supervisor, coalesce(a.quota_type, '') as quota_type, coalesce(a.document_no, '') as document,
    coalesce(a.lent_date, '') as lent_date, a.lent, a.used, a.days_since as days
from run_allocation a
left join run_pool p on p.run_id = a.run_id and p.pool_key = a.pool_key
left join run_unit u on u.run_id = a.run_id and u.unit_key = a.unit_key
where a.run_id = :run_id and a.lent > a.used
order by a.days_since desc nulls last, coalesce(p.pool, a.pool), u.code, a.document, a.quota_type, a.lent_date, a.lent, a.used,
    a.allocation_key
