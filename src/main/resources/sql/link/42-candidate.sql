-- needs: :"keys" makes: link_candidate
create temporary table link_candidate on commit drop as
select distinct a.id as a_id, b.id as b_id
from :"keys" a
join :"keys" b on a.block = b.block and a.key = b.key and a.id < b.id and a.mask & b.mask = 0
