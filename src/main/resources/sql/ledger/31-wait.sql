-- needs: exception, run_possible, finding, settlement, person_apart
-- makes: held_exception
-- What is not cleared yet because the same is found of somebody who may be this person under another number; for so many nights, or until
-- somebody has said whether he is.
create temporary table held_exception on commit drop as
select distinct on (e.number) e.number, p.other_key
from exception e
join (
    select r.person_key, r.other_key from run_possible r where r.run_id = :run_id
    union
    select h.subject_key, h.held_for from exception h where h.held_for is not null) as p on p.person_key = e.subject_key
join finding f on f.run_id = :run_id and f.rule = e.rule and f.scope = e.scope and f.subject_key = p.other_key
    and f.subject_part = e.subject_part and f.distinction = e.distinction
where e.scope = 'person' and e.state not in ('cleared', 'merged') and (e.state <> 'pending' or e.held_for is not null)
    and not exists (
        select from finding o
        where o.run_id = :run_id and o.rule = e.rule and o.scope = e.scope and o.subject_key = e.subject_key
            and o.subject_part = e.subject_part and o.distinction = e.distinction)
    and not exists (select from person_apart a where a.person_key = e.subject_key and a.other_key = p.other_key)
    and (e.held_since is null or cast(:runs as integer) > (
        select count(distinct s.business_date) from settlement s
        where s.rule = e.rule and s.business_date >= e.held_since and s.business_date < :date))
order by e.number, p.other_key
