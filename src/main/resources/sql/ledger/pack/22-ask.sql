-- needs: –
-- makes: asked_pack_row
insert into asked_pack_row (unit_key, unit_name, number, seq, fingerprint, facts)
select a.unit_key, a.unit_name, a.number, a.seq, a.fingerprint, a.facts
from unnest(cast(:unit_keys as bigint[]), cast(:unit_names as text[]), cast(:numbers as bigint[]), cast(:seqs as integer[]),
    cast(:fingerprints as text[]), cast(:facts as text[])) as a (unit_key, unit_name, number, seq, fingerprint, facts)
