-- needs: exception, run, run_unit, standing_decision
-- makes: –
-- What is due as the ledger stands now.
select d.number, e.rule, d.state, d.verdict, d.until, coalesce(p.owner, '') as owner, coalesce(u.code, '') as unit_code,
    coalesce(u.name, '') as unit_name, coalesce(u.supervisor, '') as supervisor, d.reason
from due_by(:day, 'infinity', 9223372036854775807, 9223372036854775807) d
join exception e on e.number = d.number
left join (
    select distinct on (s.number) s.number, s.owner
    from standing_decision s where s.verdict = 'transferred' order by s.number, s.id desc) p on p.number = d.number
left join lateral (
    select w.code, w.name, w.supervisor
    from run_unit w join run r on r.run_id = w.run_id
    where w.unit_key = e.unit_key and r.status = 'complete'
    order by r.business_date desc, r.run_id desc limit 1) u on true
order by d.until, d.number
