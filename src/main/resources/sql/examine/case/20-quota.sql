-- needs: run_unit_quota, run_unit, run_filing, this_run makes: case_quota
-- The surplus of all schools of a region together: they may share teachers (县管校聘). Reserved is what filings in force still allow.
create or replace temporary view case_quota as
select *, greatest(sum(occupied - approved - lent) filter (where school) over (partition by region, school, quota_type), 0) as schools_over
from (
    select q.*, u.region, coalesce(u.nature = 'institution.school' or u.name ~ '(学校|小学|中学|幼儿园)', false) as school,
        coalesce(f.reserved, 0)::integer as reserved, sum(q.approved + q.lent) over (partition by q.unit_key) as unit_allowed,
        sum(q.occupied) over (partition by q.unit_key) as unit_occupied
    from run_unit_quota q
    join run_unit u on u.run_id = q.run_id and u.unit_key = q.unit_key
    cross join this_run
    left join (
        select f.run_id, f.unit_key, f.quota_type, sum(greatest(f.approved - f.used, 0)) as reserved
        from run_filing f cross join this_run
        where f.run_id = this_run.run_id and not coalesce(before(f.valid_until, this_run.day), false)
            and not coalesce(before(this_run.day, f.approved_date), false)
        group by f.run_id, f.unit_key, f.quota_type
    ) as f on f.run_id = q.run_id and f.unit_key = q.unit_key and f.quota_type = q.quota_type
    where q.run_id = this_run.run_id
) as q;
