-- needs: report_spell, report_found, report_gone, exception, run
-- makes: report_candidate
-- What is listed, and neither this run nor the change since the last tells of it, with the runs that may have found it last. What was found
-- once more after this run may have been found before by any of the nights on which it was there.
create temporary table report_candidate on commit drop as
with wanted as (
    select s.number, s.opened_on, coalesce(s.ended_on, cast(:date as date)) as upto
    from report_spell s
    where s.latest and (s.ended is null or s.ended = 'cleared' and s.ended_on >= date_trunc('year', cast(:date as date)))
        and not exists (select from report_found f where f.number = s.number)
        and not exists (select from report_gone g where g.number = s.number))
select e.number, e.rule, e.scope, e.subject_key, e.subject_part, e.distinction, e.unit_key, e.first_seen, w.upto, r.run_id, r.business_date
from wanted w
join exception e on e.number = w.number
left join run r on r.business_date = e.last_seen and r.run_id <= :run_id
where e.last_seen <= w.upto
union all
select e.number, e.rule, e.scope, e.subject_key, e.subject_part, e.distinction, e.unit_key, e.first_seen, w.upto, r.run_id, r.business_date
from wanted w
join exception e on e.number = w.number
left join run r on r.business_date between w.opened_on and w.upto and r.run_id <= :run_id
where e.last_seen > w.upto
