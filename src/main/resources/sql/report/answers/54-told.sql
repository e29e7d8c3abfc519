-- needs: report_candidate, report_last_finding, run, run_unit, run_subject, report_answer
-- makes: report_told
-- These as the last run that found them did, in the columns of what this run has found. Of what no run tells any more the ledger knows rule
-- and unit.
create temporary table report_told on commit drop as
with wanted as (
    select distinct on (number) number, rule, scope, subject_key, subject_part, unit_key, first_seen from report_candidate order by number)
select w.number, w.rule, w.scope, w.subject_key, coalesce(nullif(w.subject_part, ''), s.quota_type, '') as subject_part,
    coalesce(f.severity, '') as severity, coalesce(array_position(array['high', 'medium', 'low'], f.severity) - 1, 3) as severity_rank,
    f.amount, f.months, coalesce(s.name, '') as subject, 'open' as state, 'not_judged' as change, coalesce(f.unit_key, w.unit_key) as unit_key,
    coalesce(u.code, v.code, '') as unit_code, coalesce(u.name, v.name, '') as unit_name, coalesce(u.supervisor, v.supervisor, '') as supervisor,
    coalesce(u.region, v.region, '') as region, coalesce(f.person_name, '') as person_name, coalesce(f.person_id_no, '') as person_id_no,
    w.first_seen, coalesce((select r.business_date from run r where r.run_id = f.run_id), w.first_seen) as last_seen,
    coalesce(f.evidence, '[]') as evidence, f.side, '' as unread, cast(null as bigint) as because_of, a.state as answer_state, a.verdict,
    a.said_by, a.said_on, a.reason, a.until, a.document, a.owner
from wanted w
left join report_last_finding f on f.number = w.number
left join report_answer a on a.number = w.number
left join run_unit u on u.run_id = :run_id and u.unit_key = coalesce(f.unit_key, w.unit_key)
left join run_unit v on v.run_id = f.run_id and v.unit_key = f.unit_key
left join run_subject s on s.run_id = f.run_id and s.scope = f.scope and s.subject_key = f.subject_key
