-- needs: run_unit
-- makes: document_unit
-- The units that documents are made for.
drop table if exists document_unit;
create temporary table document_unit on commit drop as
select u.*, c.no
from unnest(cast(:units as bigint[])) with ordinality as c (unit_key, no)
join run_unit u on u.run_id = :run_id and u.unit_key = c.unit_key
