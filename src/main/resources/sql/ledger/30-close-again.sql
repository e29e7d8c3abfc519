-- needs: exception, exception_event, settling
-- makes: state_change
-- What only a run for an earlier date has seen is over by now: a later run did not find it.
create temporary table state_change on commit drop as
select e.number, e.state as from_state, 'cleared' as to_state, 'not found on ' || s.last as why, s.last as cleared_on
from exception e
join exception_event v on v.number = e.number and v.seq = 1
join settling s on s.rule = e.rule and s.backdated
where v.run_id = :run_id
