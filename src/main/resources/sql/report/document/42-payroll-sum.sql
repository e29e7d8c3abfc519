-- needs: document_payroll
-- makes: –
select count(*) as "sum.persons", count(distinct payer) as "sum.payers", coalesce(sum(monthly), 0) as "sum.monthly",
    coalesce(sum(total), 0) as "sum.total", count(*) filter (where advice = 'stop') as "sum.stop",
    count(*) filter (where advice = 'hold') as "sum.hold"
from document_payroll
