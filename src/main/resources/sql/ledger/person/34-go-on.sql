-- needs: exception, exception_event, finding, settling
-- makes: state_change
-- What waited because a number was perhaps corrected, and is found under its own, goes on from where it was.
create temporary table state_change on commit drop as
select e.number, e.state as from_state, (
        select v.from_state from exception_event v
        where v.number = e.number and v.to_state = 'pending' and v.from_state <> 'pending' order by v.seq desc limit 1) as to_state,
    'found again' as why, null::date as cleared_on
from exception e
join settling s on s.rule = e.rule and not s.backdated
join finding f on f.run_id = :run_id and f.rule = e.rule and f.scope = e.scope and f.subject_key = e.subject_key
    and f.subject_part = e.subject_part and f.distinction = e.distinction
where e.held_for is not null and e.state = 'pending'
