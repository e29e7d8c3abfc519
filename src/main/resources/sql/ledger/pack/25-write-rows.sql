-- needs: asked_pack, asked_pack_row
-- makes: pack_row
insert into pack_row (pack_id, number, seq, fingerprint, facts)
select p.id, a.number, a.seq, a.fingerprint, a.facts
from asked_pack p join asked_pack_row a on a.unit_key = p.unit_key
where p.fresh
