-- needs: report_found, report_gone
-- makes: –
-- What has changed first, what is still open last.
select * from (select * from report_found union all select * from report_gone) as changed
order by array_position(array['new', 'reopened', 'cleared', 'not_judged', 'pending', 'still'], change), severity_rank, number
