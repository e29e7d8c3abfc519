-- needs: person_alias, finding, settling, exception
-- makes: followed_exception
-- The exceptions that are the same by now because their persons are one: what this run has found of the person, and under which numbers it
-- is known, of which the oldest goes on.
create temporary table followed_exception on commit drop as
select e.number, e.state, e.cleared_on, e.subject_key, f.subject_key as lead_key, f.rule, f.subject_part, f.distinction,
    min(e.number) over (partition by f.rule, f.subject_key, f.subject_part, f.distinction) as keeper
from (select lead_key, lead_key as key from person_alias union select lead_key, alias_key from person_alias) as k
join finding f on f.run_id = :run_id and f.scope = 'person' and f.subject_key = k.lead_key
join settling s on s.rule = f.rule
join exception e on e.rule = f.rule and e.scope = f.scope and e.subject_key = k.key and e.subject_part = f.subject_part
    and e.distinction = f.distinction and e.state <> 'merged'
