-- needs: exception, standing_decision, standing_deadline, run, run_unit
-- makes: –
-- What somebody has to answer for: what is confirmed, also where it was declared to be put right and came back, by the deadline that was
-- set last; and special cases by the day that they end on.
with word as (
    select distinct on (s.number) s.* from standing_decision s where s.verdict <> 'transferred' order by s.number, s.id desc),
passed_on as (
    select distinct on (s.number) s.number, s.owner from standing_decision s where s.verdict = 'transferred' order by s.number, s.id desc),
due as (
    select e.number, e.rule, e.state, e.unit_key, d.verdict, d.until, d.reason
    from standing_deadline d join exception e on e.number = d.number
    union all
    select e.number, e.rule, e.state, e.unit_key, w.verdict, w.until, w.reason
    from word w join exception e on e.number = w.number
    where w.verdict = 'approved' and e.state = 'explained' or w.verdict = 'special' and still_open(e.state))
select d.number, d.rule, d.state, d.verdict, d.until, coalesce(p.owner, '') as owner, coalesce(u.code, '') as unit_code,
    coalesce(u.name, '') as unit_name, coalesce(u.supervisor, '') as supervisor, d.reason
from due d
left join passed_on p on p.number = d.number
left join lateral (
    select w.code, w.name, w.supervisor
    from run_unit w join run r on r.run_id = w.run_id
    where w.unit_key = d.unit_key and r.status = 'complete'
    order by r.business_date desc, r.run_id desc limit 1) u on true
where d.until <= :day
order by d.until, d.number
