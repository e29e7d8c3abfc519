-- needs: report_found, report_gone, report_money, run_rule
-- makes: –
with found as (
    select rule, count(*) filter (where state = 'open') as open,
        count(*) filter (where state = 'explained') as explained,
        count(*) filter (where state = 'pending') as pending,
        count(distinct subject_key) filter (where state = 'open' and scope = 'person') as persons,
        count(*) filter (where state = 'open' and because_of is not null) as folded,
        count(*) filter (where change = 'new') as fresh,
        count(*) filter (where change = 'reopened') as reopened
    from report_found group by rule),
gone as (select rule, count(*) filter (where change = 'cleared') as cleared from report_gone group by rule)
select r.rule, r.position, r.examined, r.examined and r.conclusive as conclusive, coalesce(r.reason, '') as reason,
    coalesce(f.open, 0) as open, coalesce(f.explained, 0) as explained, coalesce(f.pending, 0) as pending,
    coalesce(f.persons, 0) as persons, coalesce(f.folded, 0) as folded, r.money as money_is, coalesce(m.money, 0) as money, coalesce(f.fresh, 0) as fresh,
    coalesce(f.reopened, 0) as reopened, coalesce(g.cleared, 0) as cleared
from run_rule r
left join found f on f.rule = r.rule
left join gone g on g.rule = r.rule
left join report_money m on m.by_what = 'rule' and m.name = r.rule and m.kind = r.money
where r.run_id = :run_id
order by coalesce(f.open, 0) desc, r.position, r.rule
