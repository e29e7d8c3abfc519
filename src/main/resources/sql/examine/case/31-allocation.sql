-- needs: run_allocation, case_pool, this_run makes: case_allocation
create or replace temporary view case_allocation as
select a.allocation_key, a.unit_key, a.document_no, coalesce(p.pool, a.pool) as pool, p.pool_type, a.quota_type, a.lent, a.returned,
    a.lent_date, a.expires_date, a.expired, a.used, a.used_elsewhere, a.used_by, a.stated_used, a.idle_since, a.days_since
from run_allocation a
cross join this_run
left join case_pool p on p.pool_key = a.pool_key
where a.run_id = this_run.run_id;
