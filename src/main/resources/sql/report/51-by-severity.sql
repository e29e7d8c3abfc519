-- needs: report_found
-- makes: –
-- The gravest first, then by department, unit, rule and number.
select * from report_found
order by severity_rank, supervisor, unit_code, rule, number
