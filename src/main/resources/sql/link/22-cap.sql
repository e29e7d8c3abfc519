-- needs: – makes: :"cap"
create temporary table :"cap" on commit drop as
select block, cap, written collate "C" as written
from unnest(:blocks::integer[], :caps::integer[], :written::text[]) as t(block, cap, written)
