-- needs: document_payroll
-- makes: –
select count(*) as "sum.persons", count(distinct payer) as "sum.payers", coalesce(sum(monthly), 0) as "sum.monthly",
    coalesce(sum(total), 0) as "sum.total", count(*) filter (where advice = 'stop') as "sum.stop.persons",
    coalesce(sum(monthly) filter (where advice = 'stop'), 0) as "sum.stop.monthly",
    coalesce(sum(total) filter (where advice = 'stop'), 0) as "sum.stop.total", count(*) filter (where advice = 'hold') as "sum.hold.persons",
    coalesce(sum(monthly) filter (where advice = 'hold'), 0) as "sum.hold.monthly",
    coalesce(sum(total) filter (where advice = 'hold'), 0) as "sum.hold.total"
from document_payroll
