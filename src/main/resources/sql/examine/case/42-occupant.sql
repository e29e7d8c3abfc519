-- needs: run_occupant, case_pool, case_allocation, case_unit, this_run makes: case_occupant
-- One row an occupant of a turnover place; of several places the one that no allocation covers.
create or replace temporary view case_occupant as
select distinct on (o.person_key) o.person_key, o.covered as known, o.document_known, o.unit_fits, coalesce(p.pool, o.pool) as pool,
    p.pool_type, a.document_no, a.lent_date, a.expires_date, a.expired, u.name as unit_name
from run_occupant o
cross join this_run
left join case_pool p on p.pool_key = o.pool_key
left join case_allocation a on a.allocation_key = o.allocation_key
left join case_unit u on u.unit_key = a.unit_key
where o.run_id = this_run.run_id
order by o.person_key, o.covered, o.unit_key;
