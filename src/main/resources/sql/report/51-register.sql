-- needs: report_found, report_register
-- makes: –
select f.*, r.in_register from report_found f join report_register r on r.number = f.number order by r.in_register
