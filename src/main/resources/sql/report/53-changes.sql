-- needs: report_found, report_gone, report_register
-- makes: –
-- What has changed. What is still there stands in 问题台账 only.
select c.*, coalesce(r.in_register, 0) as in_register
from (select * from report_found where change <> 'still' union all select * from report_gone) as c
left join report_register r on r.number = c.number
order by array_position(array['new', 'reopened', 'cleared', 'merged', 'not_judged', 'held', 'pending'], c.change), c.severity_rank, c.unit_name = '', c.number
