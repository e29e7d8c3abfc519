-- needs: exception, exception_event, finding, run, decision, standing_decision
-- makes: –
-- How exceptions stand since a workbook of the office's own was printed. Known is what a run of its day has really found of this exception. The
-- reason is the whole one of what was said last then, of which the workbook may have shown a part only.
with asked as materialized (
    select position - 1 as position, day::date as day, number::bigint as number, seq::integer as seq, fingerprint
    from unnest(cast(:days as text[]), cast(:numbers as text[]), cast(:seqs as text[]), cast(:fingerprints as text[]))
        with ordinality as a (day, number, seq, fingerprint, position)),
others as materialized (
    select a.*, e.rule, e.scope, e.subject_key, e.origin_key, e.subject_part, e.distinction
    from asked a join exception e on e.number = a.number
    where left(e.fingerprint, 8) <> a.fingerprint),
shown as (
    select distinct o.position
    from run r
    cross join lateral (select n.* from finding n where n.run_id = r.run_id offset 0) as f
    join others o on o.day = r.business_date and o.rule = f.rule and o.scope = f.scope and f.subject_key in (o.subject_key, o.origin_key)
        and o.subject_part = f.subject_part and o.distinction = f.distinction and left(f.fingerprint, 8) = o.fingerprint
    where r.business_date in (select day from others)),
last_word as materialized (
    select number, max(seq) as seq from standing_decision where verdict <> 'transferred' group by number),
said as (
    select distinct on (a.position) a.position, d.reason
    from asked a join decision d on d.number = a.number and d.seq <= a.seq and d.verdict not in ('transferred', 'undone')
    where not exists (select from decision u where u.undoes = d.id and u.seq <= a.seq)
    order by a.position, d.id desc)
select a.position, e.state, (left(e.fingerprint, 8) = a.fingerprint or h.position is not null) and (a.seq = 0 or v.number is not null) as known,
    left(e.fingerprint, 8) = a.fingerprint as same_facts,
    coalesce(w.seq > a.seq, false) as said_since,
    '' as facts, coalesce(s.reason, '') as reason
from asked a
join exception e on e.number = a.number
left join last_word w on w.number = a.number
left join exception_event v on v.number = a.number and v.seq = a.seq
left join shown h on h.position = a.position
left join said s on s.position = a.position
order by a.position
