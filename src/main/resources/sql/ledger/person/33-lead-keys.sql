-- needs: exception, followed_exception
-- makes: –
-- The one that goes on is found by the leading key from now on; whichever has that key takes its former one.
with moved as (
    select f.number, f.subject_key, f.lead_key, f.rule, f.subject_part, f.distinction
    from followed_exception f where f.number = f.keeper and f.subject_key <> f.lead_key),
placed as (
    select m.number, m.lead_key as key from moved m
    union all
    select e.number, m.subject_key
    from moved m
    join exception e on e.rule = m.rule and e.scope = 'person' and e.subject_key = m.lead_key and e.subject_part = m.subject_part
        and e.distinction = m.distinction)
update exception e set subject_key = p.key, origin_key = nullif(coalesce(e.origin_key, e.subject_key), p.key)
from placed p where p.number = e.number
