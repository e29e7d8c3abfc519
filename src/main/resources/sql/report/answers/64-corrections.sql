-- needs: report_spell, report_reply
-- makes: –
-- What was put right, or was said to be so, each once: in the month of whichever came first. What was explained and is gone was none.
select to_char(day, 'YYYY-MM') as month, rule, count(*) as corrections
from (
    select s.rule, least(r.agreed_on, case when s.ended = 'cleared' and s.last_from <> 'explained' then s.ended_on end) as day
    from report_spell s left join report_reply r on r.number = s.number and r.seq = s.seq) as corrected
where day is not null
group by 1, 2
order by 1, 2
