-- needs: report_spell, report_reply, report_word, run, run_source
-- makes: –
-- The months from the first thing found on, twelve at most, each up to its end or to the day of the run. Overdue is what was so on the last
-- day of a month: what was last said or found by then, against the deadline that was set last by then.
with month as (
    select to_char(m, 'YYYY-MM') as month, least(cast(m + interval '1 month' as date) - 1, cast(:date as date)) as last
    from generate_series(
        greatest(
            date_trunc('month', cast(:date as timestamp)) - interval '11 months',
            date_trunc('month', cast(coalesce((select min(s.opened_on) from report_spell s), cast(:date as date)) as timestamp))),
        date_trunc('month', cast(:date as timestamp)), interval '1 month') as m),
found as (select to_char(opened_on, 'YYYY-MM') as month, count(*) as found from report_spell group by 1),
answered as (
    select to_char(r.answered_on, 'YYYY-MM') as month, count(*) as answered, round(avg(r.answered_on - s.opened_on), 1) as mean,
        percentile_cont(0.5) within group (order by r.answered_on - s.opened_on) as median
    from report_reply r join report_spell s on s.number = r.number and s.seq = r.seq
    group by 1),
agreed as (select to_char(agreed_on, 'YYYY-MM') as month, count(*) as agreed from report_reply where agreed_on is not null group by 1),
cleared as (
    select to_char(ended_on, 'YYYY-MM') as month, count(*) as cleared, round(avg(ended_on - opened_on), 1) as mean,
        percentile_cont(0.5) within group (order by ended_on - opened_on) as median
    from report_spell where ended = 'cleared'
    group by 1),
turn as (
    select v.number, v.seq, coalesce(w.day, v.business_date) as day, v.to_state as state,
        case when w.verdict = 'confirmed' then w.until end as deadline
    from known_event(:date, :run_id, (select r.horizon from run r where r.run_id = :run_id)) v
    left join report_word w on w.number = v.number and w.seq = v.seq
    where v.number in (select c.number from report_word c where c.verdict = 'confirmed')
        and v.number in (select s.number from report_spell s)
        and (v.run_id is not null or w.id is not null)),
numbered as (
    select t.*, lead(t.day) over turns as next_day, count(t.deadline) over turns as nth
    from turn t window turns as (partition by t.number order by t.seq)),
lasting as (select n.*, max(n.deadline) over (partition by n.number, n.nth) as set_last from numbered n),
late as (
    select m.month, count(*) as overdue
    from month m
    join lasting l on l.day <= m.last and (l.next_day is null or l.next_day > m.last) and l.set_last < m.last
    where l.state in ('confirmed', 'returned')
    group by m.month),
paid as (
    select distinct on (to_char(r.business_date, 'YYYY-MM')) to_char(r.business_date, 'YYYY-MM') as month, s.claims
    from run r
    join run_source s on s.run_id = r.run_id and s.source = 'finance'
    where r.job = :job and (r.run_id = :run_id or r.status = 'complete' and r.business_date < :date) and s.claims is not null
    order by to_char(r.business_date, 'YYYY-MM'), r.business_date desc, r.attempt desc)
select m.month, coalesce(f.found, 0) as found, coalesce(a.answered, 0) as answered, coalesce(g.agreed, 0) as agreed,
    coalesce(c.cleared, 0) as cleared, coalesce(l.overdue, 0) as overdue, a.mean as answer_mean,
    cast(a.median as numeric) as answer_median, c.mean as clear_mean, cast(c.median as numeric) as clear_median, p.claims as payments
from month m
left join found f on f.month = m.month
left join answered a on a.month = m.month
left join agreed g on g.month = m.month
left join cleared c on c.month = m.month
left join late l on l.month = m.month
left join paid p on p.month = m.month
order by m.month
