-- needs: finding, exception, exception_event, run, run_unit, run_subject, run_rejected_person, run_because, report_answer
-- makes: report_found
-- Every finding of the run with its exception and the unit that answers for it. What the ledger said of the exception before this date's
-- runs of the job is the state that the latest event of an earlier date, or of another job that had run before on the same date, left it
-- in: new is what the ledger did not know, and what was a mere difference in time until now. What a run has left in the ledger that never got
-- its reports out is not known before the next that does. What the last run found it has told, though a run added after a later date opens
-- nothing in the ledger that is known there, and closes at once what is not.
create temporary table report_found on commit drop as
with untold as (
    select o.run_id from run o
    where o.job = :job and o.status <> 'complete' and o.run_id > :last and o.business_date < :date),
known as (
    select distinct on (v.number) v.number, case when is_hold(v.to_state, v.why) then v.from_state else v.to_state end as state, v.business_date, v.run_id
    from exception_event v
    where (v.business_date < :date and v.run_id not in (select u.run_id from untold u))
        or v.business_date = :date and v.run_id < :run_id
            and v.run_id not in (select o.run_id from run o where o.job = :job and o.business_date = :date)
    order by v.number, v.seq desc),
last_found as (
    select n.*, r.business_date from finding n join run r on r.run_id = n.run_id where n.run_id = :last),
unread as (
    select p.person_key, string_agg(distinct p.source, chr(10)) as sources
    from run_rejected_person p where p.run_id = :run_id group by p.person_key)
select e.number, f.rule, f.scope, f.subject_key, coalesce(nullif(f.subject_part, ''), s.quota_type, '') as subject_part, f.severity,
    coalesce(array_position(array['high', 'medium', 'low'], f.severity) - 1, 3) as severity_rank, f.amount, f.months,
    coalesce(s.name, '') as subject,
    case when f.pending then 'pending' when coalesce(a.state, e.state) = 'explained' then 'explained' else 'open' end as state,
    case when f.pending then 'pending'
        when t.state is null or t.state = 'pending' then 'new'
        when t.state in ('cleared', 'merged') then 'reopened'
        else 'still' end as change,
    f.unit_key, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit_name, coalesce(u.supervisor, '') as supervisor,
    coalesce(u.region, '') as region, coalesce(f.person_name, '') as person_name, coalesce(f.person_id_no, '') as person_id_no,
    e.first_seen, cast(:date as date) as last_seen, f.evidence, f.side,
    coalesce(p.sources, '') as unread, b.because_of, a.state as answer_state, a.verdict, a.said_by, a.said_on, a.reason,
    a.until, a.document, a.owner
from finding f
left join exception e on e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key and e.subject_part = f.subject_part
    and e.distinction = f.distinction
left join known k on k.number = e.number
left join last_found l on l.rule = f.rule and l.scope = f.scope and l.subject_key = f.subject_key and l.subject_part = f.subject_part
    and l.distinction = f.distinction
left join lateral (
    select case when l.rule is null or (k.business_date, k.run_id) > (l.business_date, l.run_id) then k.state
        when l.pending then 'pending' else 'open' end as state) t on true
left join run_unit u on u.run_id = f.run_id and u.unit_key = f.unit_key
left join run_subject s on s.run_id = f.run_id and s.scope = f.scope and s.subject_key = f.subject_key
left join unread p on p.person_key = f.subject_key and f.scope = 'person'
left join run_because b on b.run_id = f.run_id and b.number = e.number
left join report_answer a on a.number = e.number
where f.run_id = :run_id
