-- needs: exception, run_unit, run, finding
-- makes: –
-- Exceptions that somebody may decide about, chosen by what they have in common; an empty text means any.
select e.number
from exception e
left join lateral (
    select w.code, w.name, w.supervisor
    from run_unit w join run r on r.run_id = w.run_id
    where w.unit_key = e.unit_key and r.status = 'complete'
    order by r.business_date desc, r.run_id desc limit 1) u on true
where e.state not in ('cleared', 'pending', 'merged')
    and (:rule = '' or e.rule = :rule)
    and (:state = '' or e.state = :state)
    and (:unit = '' or :unit in (u.code, u.name))
    and (:department = '' or u.supervisor = :department)
    and (:severity = '' or :severity = (
        select f.severity
        from finding f join run r on r.run_id = f.run_id
        where f.rule = e.rule and f.scope = e.scope and f.subject_key = e.subject_key and f.subject_part = e.subject_part
            and f.distinction = e.distinction
        order by r.business_date desc, r.run_id desc limit 1))
order by e.number
