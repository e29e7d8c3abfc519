-- needs: report_found, report_register, exception, exception_event, decision, finding, run
-- makes: –
-- Beside each finding the latest event of its exception that the run knew, and the fingerprint of its facts. What runs for later dates have
-- written does not count, so that a run that is repeated knows the same.
with latest as (
    select v.number, max(v.seq) as seq
    from exception_event v
    left join decision d on d.number = v.number and d.seq = v.seq
    where v.number in (select f.number from report_found f)
        and (v.run_id <= :run_id and v.business_date <= :date or d.id <= (select r.horizon from run r where r.run_id = :run_id))
    group by v.number)
select f.*, r.in_register, coalesce(v.seq, 0) as seq, n.fingerprint
from report_found f
join report_register r on r.number = f.number
join exception e on e.number = f.number
left join latest v on v.number = f.number
join finding n on n.run_id = :run_id and n.rule = e.rule and n.scope = e.scope and n.subject_key = e.subject_key
    and n.subject_part = e.subject_part and n.distinction = e.distinction
order by r.in_register
