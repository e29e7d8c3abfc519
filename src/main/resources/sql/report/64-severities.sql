-- needs: report_found
-- makes: –
select severity as name, count(*) as findings from report_found where state = 'open'
group by severity, severity_rank order by severity_rank, severity
