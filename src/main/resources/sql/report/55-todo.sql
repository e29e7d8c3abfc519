-- needs: report_found, report_register
-- makes: –
-- What presses, by severity, then the longest open first, then the most money.
select f.*, r.in_register
from report_found f
join report_register r on r.number = f.number and r.pressing
order by f.severity_rank, f.first_seen, f.amount desc nulls last, f.number
limit 500
