-- needs: exception, finding, run
-- makes: –
-- The persons of exceptions, each by the key under which the exception was first found, and of its latest finding the other person that it names.
select e.number, e.scope, coalesce(e.origin_key, e.subject_key) as person_key, coalesce(l.other_key, 0) as other_key, coalesce(l.run_id, 0) as run_id
from exception e
left join lateral (
    select f.other_key, f.run_id
    from finding f join run r on r.run_id = f.run_id
    where f.rule = e.rule and f.scope = e.scope and f.subject_key = e.subject_key and f.subject_part = e.subject_part
        and f.distinction = e.distinction
    order by r.business_date desc, r.run_id desc limit 1) as l on true
where e.number = any (cast(:numbers as bigint[]))
order by e.number
