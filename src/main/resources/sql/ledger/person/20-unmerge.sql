-- needs: exception, exception_event, person_alias
-- makes: state_change
-- What was merged while two were one person is again what it was before; the older one is told so too.
create temporary table state_change on commit drop as
with own as (
    select e.number, e.state, e.merged_into, e.cleared_on, coalesce(a.lead_key, e.origin_key, e.subject_key) as lead
    from exception e left join person_alias a on a.alias_key = coalesce(e.origin_key, e.subject_key)
    where e.scope = 'person' and e.merged_into is not null
        or e.number in (select m.merged_into from exception m where m.merged_into is not null)),
apart as (
    select o.number, o.cleared_on, k.number as keeper, k.state as keeper_state, k.cleared_on as keeper_cleared_on
    from own o join own k on k.number = o.merged_into and k.lead <> o.lead)
select a.number, 'merged' as from_state, (
        select v.from_state from exception_event v
        where v.number = a.number and v.to_state = 'merged' order by v.seq desc limit 1) as to_state,
    'no longer one person with that of ' || a.keeper as why, a.cleared_on
from apart a
union all
select a.keeper, a.keeper_state, a.keeper_state, 'no longer one person with that of ' || string_agg(a.number::text, ', ' order by a.number),
    a.keeper_cleared_on
from apart a group by a.keeper, a.keeper_state, a.keeper_cleared_on
