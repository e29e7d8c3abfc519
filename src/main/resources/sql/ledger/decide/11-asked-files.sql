-- needs: –
-- makes: asked_file
create temporary table asked_file on commit drop as
select f.position, row_number() over (partition by f.position order by f.nth)::integer as place, f.name, f.sha256, f.bytes
from unnest(cast(:positions as integer[]), cast(:names as text[]), cast(:sums as text[]), cast(:sizes as bigint[]))
    with ordinality as f (position, name, sha256, bytes, nth)
