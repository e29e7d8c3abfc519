-- needs: report_spell, report_reply, report_standing, report_due, report_shown
-- makes: –
-- What was there in the year of the run: what is, and what was cleared in it. What is or was explained is not to be put right.
with year as (
    select s.number, s.rule, s.ended, r.answered_on is not null as answered, coalesce(t.state, '') as state,
        coalesce(s.last_from = 'explained', t.state = 'explained', false) as explained,
        d.number is not null as overdue, f.unit_key, f.unit_code, f.unit_name, f.supervisor
    from report_spell s
    join report_shown f on f.number = s.number
    left join report_reply r on r.number = s.number and r.seq = s.seq
    left join report_standing t on t.number = s.number
    left join report_due d on d.number = s.number and d.verdict = 'confirmed' and d.until < :date
    where s.latest and (s.ended is null or s.ended = 'cleared' and s.ended_on >= date_trunc('year', cast(:date as date))))
select case when grouping(rule) = 0 then 'rule' when grouping(unit_key) = 0 then 'unit' when grouping(supervisor) = 0 then 'supervisor'
        else 'all' end as kind,
    coalesce(rule, unit_name, supervisor, '') as name, coalesce(unit_code, '') as unit_code,
    count(*) filter (where not explained and ended is not null) as corrected,
    count(*) filter (where not explained and ended is null) as remaining,
    count(*) filter (where overdue) as overdue, count(*) filter (where explained) as explained,
    count(*) filter (where not explained and answered) as answered
from year
group by grouping sets ((), (supervisor), (rule), (unit_key, unit_code, unit_name))
order by array_position(array['all', 'supervisor', 'rule', 'unit'],
        case when grouping(rule) = 0 then 'rule' when grouping(unit_key) = 0 then 'unit' when grouping(supervisor) = 0 then 'supervisor'
            else 'all' end),
    count(*) filter (where not explained and ended is null) desc, 2, 3, unit_key
