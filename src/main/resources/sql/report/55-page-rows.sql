-- needs: report_found, report_gone
-- makes: –
-- What the list of the page holds: open first, then explained, mere differences in time and what could not be judged apart, what is cleared
-- last; within each by severity, money, and how long it has been there.
select * from (select * from report_found union all select * from report_gone) as listed
order by array_position(array['pending', 'not_judged', 'held', 'merged', 'cleared'], change) nulls first, state = 'open' desc, severity_rank,
    amount desc nulls last, first_seen, number
