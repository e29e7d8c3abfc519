-- needs: run_filing, run_unit
-- makes: –
select coalesce(f.filing_no, '') as number, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit,
    coalesce(u.supervisor, '') as supervisor, coalesce(f.quota_type, '') as quota_type, coalesce(f.channel, '') as channel, f.approved,
    f.used, f.used_late, f.used_elsewhere, coalesce(f.approved_date, '') as approved_date, coalesce(f.valid_until, '') as valid_until
from run_filing f
left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
where f.run_id = :run_id
order by greatest(f.used - coalesce(f.approved, 0), 0) desc, f.approved_date desc nulls last, f.document, u.code, f.quota_type,
    f.approved, f.filing_key
