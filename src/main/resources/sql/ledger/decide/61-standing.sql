-- needs: pack_row, exception, standing_decision
-- makes: –
select k.pack as pack_id, k.number, e.state, e.fingerprint = r.fingerprint as same_facts,
    exists (
        select from standing_decision d
        where d.number = k.number and d.seq > k.seq and d.verdict <> 'transferred') as said_since
from (
    select distinct pack::bigint as pack, number::bigint as number, seq::integer as seq
    from unnest(cast(:packs as text[]), cast(:numbers as text[]), cast(:seqs as text[])) as a (pack, number, seq)
) as k
join pack_row r on r.pack_id = k.pack and r.number = k.number
join exception e on e.number = k.number
