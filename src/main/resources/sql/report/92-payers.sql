-- needs: report_stake, report_found, report_money
-- makes: –
select s.payer as name, count(*) as findings, count(*) filter (where f.severity = 'high') as high,
    count(distinct s.subject_key) filter (where s.scope = 'person') as persons, max(p.money) as amount, max(p.total) as total,
    string_agg(distinct f.rule, '、' order by f.rule) as rules
from report_stake s
join report_found f on f.number = s.number
left join report_money p on p.by_what = 'payer' and p.name = s.payer and p.kind = 'suspected'
group by s.payer
order by max(p.money) desc nulls last, max(p.total) desc nulls last, count(*) desc, s.payer
