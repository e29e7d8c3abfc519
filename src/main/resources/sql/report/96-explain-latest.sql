-- needs: exception, finding, run, run_unit, run_subject, run_rejected_person, run_because
-- makes: –
-- The latest finding of an exception, and the run that made it.
select e.number, e.rule, coalesce(nullif(f.subject_part, ''), s.quota_type, '') as subject_part, e.scope, e.subject_key, e.state,
    e.first_seen, e.last_seen, 'still' as change, f.run_id, r.job, r.business_date, r.attempt, f.severity, f.amount, f.months,
    coalesce(s.name, '') as subject, f.person_name, f.person_id_no, f.evidence, f.side, u.code as unit_code, u.name as unit_name, u.supervisor,
    u.region, (
        select coalesce(string_agg(distinct p.source, chr(10)), '') from run_rejected_person p
        where p.run_id = f.run_id and p.person_key = f.subject_key and f.scope = 'person') as unread,
    coalesce(e.merged_into, b.because_of) as because_of, e.state as answer_state, '' as verdict, '' as said_by, cast(null as date) as said_on, '' as reason,
    cast(null as date) as until, '' as document, '' as owner
from exception e
join finding f on f.rule = e.rule and f.scope = e.scope
    and f.subject_key = case when e.state = 'merged' then coalesce(e.origin_key, e.subject_key) else e.subject_key end
    and f.subject_part = e.subject_part and f.distinction = e.distinction
join run r on r.run_id = f.run_id
left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
left join run_subject s on s.run_id = f.run_id and s.scope = f.scope and s.subject_key = f.subject_key
left join run_because b on b.run_id = f.run_id and b.number = e.number
where e.number = :number
order by r.business_date desc, r.run_id desc limit 1
