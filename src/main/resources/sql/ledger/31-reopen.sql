-- needs: finding, settling, exception
-- makes: state_change
create temporary table state_change on commit drop as
select e.number, e.state as from_state, case when f.pending then 'pending' else 'open' end as to_state,
    case when e.state = 'cleared' then 'found again'
        when e.state = 'explained' then 'facts changed'
        when f.pending then 'within the grace period' else 'grace period is over' end as why,
    null::date as cleared_on
from finding f
join settling s on s.rule = f.rule and not s.backdated
join exception e on e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key and e.subject_part = f.subject_part
    and e.distinction = f.distinction
where f.run_id = :run_id
    and (e.state = 'cleared' or e.state = 'explained' and e.fingerprint <> f.fingerprint
        or e.state = 'pending' and not f.pending or e.state = 'open' and f.pending)
