-- needs: finding, exception, exception_event, run, run_unit, run_subject, run_rejected_person, report_answer
-- makes: report_gone
-- What is no longer found. Cleared is what the ledger has cleared in this date's runs of the job, and in runs since the last one whose reports
-- never got out, whichever job had found it, but for mere
-- differences in time; and what goes on under another number, or waits because its number was perhaps corrected. Of what the last run had found and this one does not, the rest stays as it was: cleared if the ledger has cleared
-- it since, on behalf of another job, or not judged. Each is told as the last run told it, or as the latest run that found it did.
create temporary table report_gone on commit drop as
with own as (
    select o.run_id from run o
    where o.job = :job and o.business_date = :date
            and o.attempt <= (select r.attempt from run r where r.run_id = :run_id)
        or o.job = :job and o.status <> 'complete' and o.run_id > :last and o.business_date < :date),
moved as (
    select v.number, (array_agg(v.from_state order by v.seq))[1] as before, (array_agg(v.to_state order by v.seq desc))[1] as after,
        bool_or(v.why in ('another person by verdict', 'not said in time to be one person')) as waited
    from exception_event v where v.run_id in (select run_id from own)
    group by v.number),
absent as (
    select e.*, case when e.state = 'merged' then coalesce(e.origin_key, e.subject_key) else e.subject_key end as told_key
    from exception e
    where not exists (
        select from finding n
        where n.run_id = :run_id and n.rule = e.rule and n.scope = e.scope and n.subject_key = e.subject_key
            and n.subject_part = e.subject_part and n.distinction = e.distinction)),
known as (
    select distinct on (v.number) v.number, v.to_state as state, is_hold(v.to_state, v.why) as held
    from exception_event v
    where v.business_date < :date or v.business_date = :date and v.run_id <= :run_id
    order by v.number, v.seq desc),
of_last as (
    select a.number, a.first_seen, a.merged_into, f.*
    from absent a
    join finding f on f.rule = a.rule and f.scope = a.scope and f.subject_key = a.told_key and f.subject_part = a.subject_part
        and f.distinction = a.distinction
    where f.run_id = :last),
of_others as (
    select a.*
    from absent a
    left join moved m on m.number = a.number
    left join known k on k.number = a.number
    where (m.after = 'cleared' and (m.before not in ('', 'pending', 'cleared', 'merged') or m.waited)
            or m.after = 'merged' and m.before not in ('', 'pending', 'cleared', 'merged') or k.held)
        and a.number not in (select l.number from of_last l)),
told as (
    select * from of_last
    union all (
    select distinct on (a.number) a.number, a.first_seen, a.merged_into, f.*
    from of_others a
    join finding f on f.rule = a.rule and f.scope = a.scope and f.subject_key = a.told_key and f.subject_part = a.subject_part
        and f.distinction = a.distinction
    join run r on r.run_id = f.run_id
    where f.run_id < :run_id and r.business_date <= :date
    order by a.number, r.business_date desc, f.run_id desc)),
unread as (
    select p.run_id, p.person_key, string_agg(distinct p.source, chr(10)) as sources
    from run_rejected_person p where p.run_id in (select t.run_id from told t) group by p.run_id, p.person_key)
select f.number, f.rule, f.scope, f.subject_key, coalesce(nullif(f.subject_part, ''), s.quota_type, '') as subject_part, f.severity,
    coalesce(array_position(array['high', 'medium', 'low'], f.severity) - 1, 3) as severity_rank, f.amount, f.months,
    coalesce(s.name, '') as subject,
    case when k.state = 'cleared' then 'cleared' when still_open(k.state) then 'open' else coalesce(k.state, 'open') end as state,
    case when k.state in ('cleared', 'merged') then k.state when k.held then 'held' else 'not_judged' end as change,
    f.unit_key, coalesce(u.code, v.code, '') as unit_code, coalesce(u.name, v.name, '') as unit_name,
    coalesce(u.supervisor, v.supervisor, '') as supervisor, coalesce(u.region, v.region, '') as region,
    coalesce(f.person_name, '') as person_name, coalesce(f.person_id_no, '') as person_id_no,
    f.first_seen, (select r.business_date from run r where r.run_id = f.run_id) as last_seen, f.evidence, f.side,
    coalesce(p.sources, '') as unread, case when k.state = 'merged' then f.merged_into end as because_of, a.state as answer_state, a.verdict, a.said_by, a.said_on, a.reason,
    a.until, a.document, a.owner
from told f
left join known k on k.number = f.number
left join moved m on m.number = f.number
left join report_answer a on a.number = f.number
left join run_unit u on u.run_id = :run_id and u.unit_key = f.unit_key
left join run_unit v on v.run_id = f.run_id and v.unit_key = f.unit_key
left join run_subject s on s.run_id = f.run_id and s.scope = f.scope and s.subject_key = f.subject_key
left join unread p on p.run_id = f.run_id and p.person_key = f.subject_key and f.scope = 'person'
where f.run_id = :last and not f.pending
    or m.after = 'cleared' and (m.before not in ('', 'pending', 'cleared', 'merged') or m.waited)
    or k.held or m.after = 'merged' and m.before not in ('', 'pending', 'cleared', 'merged')
