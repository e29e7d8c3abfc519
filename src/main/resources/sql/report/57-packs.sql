-- needs: report_found, exception, exception_event, finding
-- makes: –
-- What units are asked about: what the run has found open and what the ledger still has open, whose unit has a name or a code. The
-- fingerprint is that of the facts of this run, which the ledger may have gone beyond since; so may what is confirmed.
with latest as (
    select number, max(seq) as seq from exception_event where number in (select f.number from report_found f) group by number),
deadline as (
    select number, until, reason from due_by('infinity', 'infinity', 9223372036854775807, 9223372036854775807) where verdict = 'confirmed')
select f.*, v.seq, n.fingerprint, d.until as confirmed_until, d.reason as confirmed_reason
from report_found f
join exception e on e.number = f.number
join latest v on v.number = f.number
join finding n on n.run_id = :run_id and n.rule = e.rule and n.scope = e.scope and n.subject_key = e.subject_key
    and n.subject_part = e.subject_part and n.distinction = e.distinction
left join deadline d on d.number = f.number
where f.state = 'open' and still_open(e.state) and (f.unit_name <> '' or f.unit_code <> '')
order by f.supervisor, f.unit_code, f.unit_name, f.unit_key, f.severity_rank, f.number
