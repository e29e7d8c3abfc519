-- needs: asked_decision, exception, exception_event, decision, standing_decision
-- makes: judged_decision
-- The latest decision is taken back as long as nothing has happened to the exception since; it is then what it was before.
create temporary table judged_decision on commit drop as
with standing as (
    select distinct on (d.number) d.id, d.number, d.seq
    from standing_decision d
    where d.number in (select a.number from asked_decision a)
    order by d.number, d.id desc)
select a.position, a.number, a.verdict, a.reason, a.until, a.document, a.owner, a.who, e.state as from_state,
    v.from_state as to_state, e.fingerprint, e.last_seen as seen_on, s.id as undoes,
    case
        when e.number is null then 'unknown'
        when s.id is null then 'nothing_to_undo'
        when exists (
            select from exception_event l
            where l.number = a.number and l.seq > s.seq
                and not exists (select from decision d where d.number = l.number and d.seq = l.seq)) then 'gone_on'
        else 'applied' end as outcome,
    a.until as kept_until, a.document as kept_document
from asked_decision a
left join exception e on e.number = a.number
left join standing s on s.number = a.number
left join exception_event v on v.number = s.number and v.seq = s.seq
