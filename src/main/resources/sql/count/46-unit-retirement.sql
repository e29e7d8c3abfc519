-- needs: register_person, run_unit_quota, this_run makes: run_unit_retirement, run_total, register_person
-- A retirement is counted under the quota that the place itself is counted under: the exact type, else the coarser one. Who retires leaves
-- every place.
insert into run_unit_retirement (run_id, unit_key, quota_type, due, within_1, within_3, within_5, open_due, open_within_1, open_within_3,
    open_within_5)
select run_id, unit_key, quota_type,
    coalesce(sum(persons) filter (where not may_stay and years_left = 0), 0),
    coalesce(sum(persons) filter (where not may_stay and years_left = 1), 0),
    coalesce(sum(persons) filter (where not may_stay and years_left between 1 and 3), 0),
    coalesce(sum(persons) filter (where not may_stay and years_left between 1 and 5), 0),
    coalesce(sum(persons) filter (where may_stay and years_left = 0), 0),
    coalesce(sum(persons) filter (where may_stay and years_left = 1), 0),
    coalesce(sum(persons) filter (where may_stay and years_left between 1 and 3), 0),
    coalesce(sum(persons) filter (where may_stay and years_left between 1 and 5), 0)
from (
    select distinct on (g.unit_key, g.quota_type, g.may_stay, g.years_left) r.run_id, g.unit_key, g.may_stay, g.years_left, g.persons,
        coalesce(q.quota_type, g.quota_type) as quota_type
    from (
        select unit_key, coalesce(quota_type, 'unstated') as quota_type, may_stay,
            case when months_left <= 0 then 0 when months_left <= 12 then 1 when months_left <= 36 then 3 else 5 end as years_left,
            count(*) as persons
        from register_person where active and months_left <= 60
        group by 1, 2, 3, 4
    ) as g
    cross join this_run r
    left join run_unit_quota q on q.run_id = r.run_id and q.unit_key = g.unit_key
        and (q.quota_type = g.quota_type or starts_with(g.quota_type, q.quota_type || '.'))
    order by g.unit_key, g.quota_type, g.may_stay, g.years_left, length(q.quota_type) desc nulls last
) as placed
group by run_id, unit_key, quota_type;

insert into run_total (run_id, quota_type, approved, lent, occupied, over, vacant)
select run_id, coalesce(quota_type, ''), sum(approved), sum(lent), sum(occupied), sum(greatest(occupied - approved - lent, 0)),
    sum(greatest(approved + lent - occupied, 0))
from (
    select q.run_id, q.quota_type, sum(q.approved) as approved, sum(q.lent) as lent, sum(q.occupied) as occupied
    from run_unit_quota q join this_run r on r.run_id = q.run_id
    group by grouping sets ((q.run_id, q.unit_key, q.quota_type), (q.run_id, q.unit_key))
) as places
group by run_id, quota_type;

drop table register_person;
