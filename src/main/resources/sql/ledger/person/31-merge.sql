-- needs: followed_exception, exception, exception_event
-- makes: state_change
-- The oldest of several goes on for the others; what has waited for this goes on from where it was.
create temporary table state_change on commit drop as
select f.number, f.state as from_state, 'merged' as to_state, 'one person with that of ' || f.keeper as why, f.cleared_on
from followed_exception f
where f.number <> f.keeper
union all
select k.number, k.state, coalesce((
        select v.from_state from exception_event v join exception e on e.number = v.number and e.held_for is not null and e.state = 'pending'
        where v.number = k.number and v.to_state = 'pending' and v.from_state <> 'pending' order by v.seq desc limit 1), k.state),
    coalesce('goes on for ' || (
        select string_agg(m.number::text, ', ' order by m.number) from followed_exception m where m.keeper = k.number and m.number <> k.number),
    'ID number corrected'), k.cleared_on
from followed_exception k
where k.number = k.keeper and (k.subject_key <> k.lead_key or exists (
    select from followed_exception m where m.keeper = k.number and m.number <> k.number))
