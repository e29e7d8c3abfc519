-- needs: report_stake, report_found, report_money
-- makes: –
select f.*, s.payer
from report_stake s
join report_found f on f.number = s.number
left join report_money p on p.by_what = 'payer' and p.name = s.payer and p.kind = 'suspected'
order by p.money desc nulls last, s.payer, f.amount desc nulls last, f.severity_rank, f.number
