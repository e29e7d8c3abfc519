-- needs: :"records" makes: :"prepared"
-- The records with every form of their columns that some level or block looks at. Blank is null.
create temporary table :"prepared" on commit drop as
select r.id, r.mask, :columns
from :"records" r :forms;

create unique index on :"prepared" (id);
analyze :"prepared"
