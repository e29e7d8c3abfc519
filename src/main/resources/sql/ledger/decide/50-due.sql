-- needs: exception, decision, run, run_unit
-- makes: –
-- What somebody has to answer for: confirmed with its deadline, and special cases with the day that they end on.
with standing as (
    select distinct on (d.number) d.number, d.verdict, d.until, d.reason, d.who
    from decision d
    where d.verdict not in ('undone', 'transferred') and not exists (select from decision u where u.undoes = d.id)
    order by d.number, d.id desc),
passed_on as (
    select distinct on (d.number) d.number, d.owner
    from decision d
    where d.verdict = 'transferred' and not exists (select from decision u where u.undoes = d.id)
    order by d.number, d.id desc)
select e.number, e.rule, e.state, s.verdict, s.until, coalesce(p.owner, '') as owner, coalesce(u.code, '') as unit_code,
    coalesce(u.name, '') as unit_name, coalesce(u.supervisor, '') as supervisor, s.reason
from exception e
join standing s on s.number = e.number
left join passed_on p on p.number = e.number
left join lateral (
    select w.code, w.name, w.supervisor
    from run_unit w join run r on r.run_id = w.run_id
    where w.unit_key = e.unit_key and r.status = 'complete'
    order by r.business_date desc, r.run_id desc limit 1) u on true
where s.until is not null and s.until <= :day and (e.state in ('confirmed', 'returned', 'explained') or s.verdict = 'special' and still_open(e.state))
order by s.until, e.number
