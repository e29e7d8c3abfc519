-- needs: finding, settling, exception, standing_decision
-- makes: state_change
-- What is still found does not stay as somebody has left it: what was declared to be put right comes back, and an explanation holds as long
-- as its facts and until its day.
create temporary table state_change on commit drop as
with word as (
    select distinct on (d.number) d.number, d.until, d.seen_on
    from standing_decision d
    where d.verdict <> 'transferred'
    order by d.number, d.id desc)
select e.number, e.state as from_state,
    case when f.pending then 'pending' when e.state = 'declared' then 'returned' else 'open' end as to_state,
    case when e.state = 'cleared' then 'found again'
        when e.state = 'declared' then 'declared and still found'
        when e.state = 'explained' and e.fingerprint <> f.fingerprint then 'facts changed'
        when e.state = 'explained' then 'explanation has ended'
        when f.pending then 'within the grace period' else 'grace period is over' end as why,
    null::date as cleared_on
from finding f
join settling s on s.rule = f.rule and not s.backdated
join exception e on e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key and e.subject_part = f.subject_part
    and e.distinction = f.distinction
left join word w on w.number = e.number
where f.run_id = :run_id
    and (e.state = 'cleared' or e.state = 'explained' and (e.fingerprint <> f.fingerprint or w.until < :date)
        or e.state = 'declared' and w.seen_on < :date
        or e.state = 'pending' and not f.pending or e.state = 'open' and f.pending)
