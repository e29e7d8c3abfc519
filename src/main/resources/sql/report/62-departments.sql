-- needs: report_found, report_gone, report_stake, report_money
-- makes: –
with found as (
    select supervisor, count(*) filter (where state = 'open') as open,
        count(*) filter (where state = 'open' and severity = 'high') as high,
        count(distinct unit_key) filter (where state = 'open') as units,
        count(*) filter (where change = 'new') as fresh
    from report_found group by supervisor),
about as (
    select supervisor, count(distinct subject_key) filter (where scope = 'person') as persons from report_stake group by supervisor),
gone as (select supervisor, count(*) as cleared from report_gone where change = 'cleared' group by supervisor)
select coalesce(f.supervisor, g.supervisor) as supervisor, coalesce(f.open, 0) as open, coalesce(f.high, 0) as high,
    coalesce(f.units, 0) as units, coalesce(a.persons, 0) as persons, coalesce(m.money, 0) as money,
    coalesce(f.fresh, 0) as fresh, coalesce(g.cleared, 0) as cleared
from found f
full join gone g on g.supervisor = f.supervisor
left join about a on a.supervisor = f.supervisor
left join report_money m on m.by_what = 'supervisor' and m.name = f.supervisor and m.kind = 'suspected'
order by coalesce(f.open, 0) desc, coalesce(f.supervisor, g.supervisor)
