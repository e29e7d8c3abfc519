-- needs: pack_row, exception, standing_decision
-- makes: –
select k.position, e.state, true as known, e.fingerprint = r.fingerprint as same_facts,
    exists (
        select from standing_decision d
        where d.number = k.number and d.seq > k.seq and d.verdict <> 'transferred') as said_since,
    r.facts, '' as reason
from (
    select position - 1 as position, pack::bigint as pack, number::bigint as number, seq::integer as seq
    from unnest(cast(:packs as text[]), cast(:numbers as text[]), cast(:seqs as text[])) with ordinality as a (pack, number, seq, position)
) as k
join pack_row r on r.pack_id = k.pack and r.number = k.number
join exception e on e.number = k.number
order by k.position
