-- needs: report_found
-- makes: –
select * from report_found order by severity_rank, number limit :most
