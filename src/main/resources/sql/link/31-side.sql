-- needs: :"prepared" makes: :"place", :"side"
-- The records of each mask in order, and which masks may be joined with how many pairs.
create temporary table :"place" on commit drop as
select id, mask, row_number() over (partition by mask order by id) - 1 as place from :"prepared";

create temporary table :"side" on commit drop as
with side as (select mask, count(*) as records from :"place" group by mask)
select a.mask as a_mask, b.mask as b_mask, a.records as a_records, b.records as b_records,
    case when a.mask = b.mask then a.records::numeric * (a.records - 1) / 2 else a.records::numeric * b.records end as pairs
from side a
join side b on a.mask <= b.mask and a.mask & b.mask = 0;

analyze :"place"
