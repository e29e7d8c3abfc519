-- needs: run_unit_quota, run_unit, this_run makes: case_quota
-- The surplus of all schools of a region together: they may share teachers (县管校聘).
create or replace temporary view case_quota as
select *, greatest(sum(occupied - approved - lent) filter (where school) over (partition by region, school, quota_type), 0) as schools_over
from (
    select q.*, u.region, coalesce(u.nature = 'institution.school' or u.name ~ '(学校|小学|中学|幼儿园)', false) as school,
        sum(q.approved + q.lent) over (partition by q.unit_key) as unit_allowed,
        sum(q.occupied) over (partition by q.unit_key) as unit_occupied
    from run_unit_quota q
    join run_unit u on u.run_id = q.run_id and u.unit_key = q.unit_key
    cross join this_run
    where q.run_id = this_run.run_id
) as q;
