-- needs: asked_decision, asked_file, exception, standing_decision, decision_file, allowed_decision
-- makes: judged_decision
-- What is to become of every decision that was asked for. Whoever said of an exception that it is a special case cannot be the one who
-- approves it; what was said last of it, word for word, is no new event, unless it rests on a further file; and nothing is said of a day before its facts.
create temporary table judged_decision on commit drop as
with standing as (
    select distinct on (d.number) d.id, d.number, d.verdict, d.reason, d.until, d.document, d.owner, d.who
    from standing_decision d
    where d.number in (select a.number from asked_decision a) and d.verdict <> 'transferred'
    order by d.number, d.id desc),
passed_on as (
    select distinct on (d.number) d.number, d.owner
    from standing_decision d
    where d.number in (select a.number from asked_decision a) and d.verdict = 'transferred'
    order by d.number, d.id desc)
select a.position, a.number, a.verdict, a.reason, a.until, a.document, a.owner, a.who, e.state as from_state,
    coalesce(t.to_state, e.state) as to_state, e.fingerprint, e.last_seen as seen_on,
    case
        when e.number is null then 'unknown'
        when e.state = 'cleared' then 'cleared'
        when e.state = 'pending' then 'pending'
        when e.state = 'merged' then 'merged'
        when a.verdict = 'approved' and coalesce(s.verdict, '') <> 'special' then 'nothing_to_approve'
        when a.verdict = 'approved' and s.who = a.who then 'own'
        when a.verdict = 'transferred' and p.owner = a.owner then 'unchanged'
        when w.same and not w.further then 'unchanged'
        when w.same then 'applied'
        when t.verdict is null then 'not_allowed'
        when a.until < e.last_seen then 'past'
        else 'applied' end as outcome,
    case when a.verdict = 'approved' then s.until else a.until end as kept_until,
    case when a.verdict = 'approved' then s.document else a.document end as kept_document
from asked_decision a
left join exception e on e.number = a.number
left join standing s on s.number = a.number
left join passed_on p on p.number = a.number
left join lateral (
    select a.verdict <> 'approved' and (s.verdict, s.reason, coalesce(s.until, 'infinity'), s.document)
            = (a.verdict, a.reason, coalesce(a.until, 'infinity'), a.document)
            and e.state in ('confirmed', 'declared', 'explained', case when a.verdict = 'special' then e.state end) as same,
        exists (
            select from asked_file f
            where f.position = a.position
                and not exists (select from decision_file k where k.decision = s.id and k.sha256 = f.sha256)) as further) as w on true
left join allowed_decision t on t.verdict = a.verdict and t.from_state = e.state
