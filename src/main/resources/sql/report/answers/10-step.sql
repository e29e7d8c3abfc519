-- needs: exception, run_rule
-- makes: report_step
-- The days on which a problem of the rules of this job began to count or no longer did, by any run up to this one: what the runs of a day
-- take back among themselves has not happened. A mere difference in time does not count.
create temporary table report_step on commit drop as
with day as (
    select v.number, v.business_date, max(v.seq) as seq, (array_agg(v.run_id order by v.seq desc))[1] as run_id,
        (array_agg(v.from_state order by v.seq))[1] as before, (array_agg(v.from_state order by v.seq desc))[1] as last_from,
        (array_agg(v.to_state order by v.seq desc))[1] as after
    from counted_event(:date, :run_id) v
    group by v.number, v.business_date)
select d.number, e.rule, d.business_date, d.seq, d.run_id, d.last_from, d.after,
    still_open(d.after) or d.after = 'explained' as counts
from day d
join exception e on e.number = d.number
join run_rule r on r.run_id = :run_id and r.rule = e.rule
where (still_open(d.before) or d.before = 'explained') <> (still_open(d.after) or d.after = 'explained')
