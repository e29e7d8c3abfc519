-- needs: report_found, report_gone
-- makes: –
select change as name, count(*) as findings
from (select change from report_found union all select change from report_gone) as changed
group by change
