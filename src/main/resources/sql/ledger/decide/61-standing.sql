-- needs: pack_row, exception, standing_decision
-- makes: –
-- What was said last is found once for all, whatever the planner knows of decisions that were written a moment ago.
with last_word as materialized (
    select number, max(seq) as seq from standing_decision where verdict <> 'transferred' group by number)
select k.position, e.state, true as known, e.fingerprint = r.fingerprint as same_facts,
    coalesce(d.seq > k.seq, false) as said_since,
    r.facts, '' as reason
from (
    select position - 1 as position, pack::bigint as pack, number::bigint as number, seq::integer as seq
    from unnest(cast(:packs as text[]), cast(:numbers as text[]), cast(:seqs as text[])) with ordinality as a (pack, number, seq, position)
) as k
join pack_row r on r.pack_id = k.pack and r.number = k.number
join exception e on e.number = k.number
left join last_word d on d.number = k.number
order by k.position
