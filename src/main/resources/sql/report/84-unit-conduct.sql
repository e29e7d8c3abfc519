-- needs: run_unit_post, run_allocation, run_unit_quota, report_found, exception, exception_event, decision, run
-- makes: –
-- What was ever found, and what of it is settled, is counted as this run left it, whatever later runs have found or cleared since.
-- The row without a unit is what no unit answers for. Doubtful are persons about whom the register and another source differ: by the rules named, and by all that begin with D.
with known as (
    select distinct on (v.number) v.number, v.to_state as state
    from exception_event v
    where (v.business_date < :date or v.business_date = :date and coalesce(v.run_id, 0) <= :run_id)
        and not exists (
            select from decision d
            where d.number = v.number and d.seq = v.seq and d.id > (select r.horizon from run r where r.run_id = :run_id))
    order by v.number, v.seq desc)
select coalesce(unit_key, -1) as unit_key, sum(posts_over) as posts_over, sum(pool_lent) as pool_lent, sum(pool_used) as pool_used, sum(late) as late,
    sum(changes) as changes, sum(doubtful) as doubtful, sum(exceptions) as exceptions, sum(settled) as settled, sum(open) as open
from (
    select unit_key, sum(greatest(held - approved, 0)) as posts_over, 0 as pool_lent, 0 as pool_used, 0 as late, 0 as changes,
        0 as doubtful, 0 as exceptions, 0 as settled, 0 as open
    from run_unit_post where run_id = :run_id and listed group by unit_key
    union all
    select unit_key, 0, sum(lent), sum(used), 0, 0, 0, 0, 0, 0 from run_allocation where run_id = :run_id group by unit_key
    union all
    select unit_key, 0, 0, 0, 0, sum(entries + leaves), 0, 0, 0, 0 from run_unit_quota where run_id = :run_id group by unit_key
    union all
    select unit_key, 0, 0, 0, count(*) filter (where rule = 'P20'), 0,
        count(distinct subject_key) filter (where scope = 'person' and (rule like 'D%' or rule in ('P14', 'P15', 'P19'))),
        0, 0, count(*) filter (where state = 'open')
    from report_found where state <> 'pending' group by unit_key
    union all
    select unit_key, 0, 0, 0, 0, 0, 0, count(*), count(*) filter (where k.state in ('cleared', 'explained')), 0
    from known k join exception e on e.number = k.number where k.state not in ('pending', 'merged') group by unit_key
) as parts
group by coalesce(unit_key, -1)
