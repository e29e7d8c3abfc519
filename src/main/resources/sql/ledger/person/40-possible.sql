-- needs: finding, exception, settling, run_possible
-- makes: run_possible
-- What is found of somebody for the first time while it is no longer found of another one of this name in the same unit, whose number is a slip
-- apart: perhaps the number was corrected.
insert into run_possible (run_id, person_key, other_key)
with gone as materialized (
    select e.rule, e.subject_key, e.subject_part, e.distinction, e.unit_key, l.person_name, l.person_id_no
    from exception e
    join settling s on s.rule = e.rule and not s.backdated
    cross join lateral (
        select f.person_name, f.person_id_no from finding f
        where f.rule = e.rule and f.scope = e.scope and f.subject_key = e.subject_key and f.subject_part = e.subject_part
            and f.distinction = e.distinction
        order by f.run_id desc limit 1) as l
    where e.scope = 'person' and e.state not in ('cleared', 'merged', 'pending') and not exists (
        select from finding f
        where f.run_id = :run_id and f.rule = e.rule and f.scope = e.scope and f.subject_key = e.subject_key
            and f.subject_part = e.subject_part and f.distinction = e.distinction))
select distinct cast(:run_id as bigint), g.subject_key, f.subject_key
from gone g
join finding f on f.run_id = :run_id and f.rule = g.rule and f.scope = 'person' and f.subject_part = g.subject_part
    and f.distinction = g.distinction and f.unit_key = g.unit_key and f.person_name = g.person_name
join exception e on e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key and e.subject_part = f.subject_part
    and e.distinction = f.distinction and e.number > :before
where id_slip(g.person_id_no, f.person_id_no) is not null
on conflict do nothing
