-- needs: report_found
-- makes: –
select count(*) - count(distinct number) from report_found
