-- needs: pack, pack_row
-- makes: –
select r.pack_id, p.unit_name as unit, r.number
from pack_row r join pack p on p.id = r.pack_id
where r.pack_id = any (cast(cast(:packs as text[]) as bigint[]))
order by r.pack_id, r.number
