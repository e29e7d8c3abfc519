-- needs: :"pairs", :"prepared" makes: :"levels"
-- At which level each comparison of each pair stands.
create temporary table :"levels" on commit drop as
select p.a_id, p.b_id, :levels as levels
from (select distinct a_id, b_id from :"pairs") as p
join :"prepared" a on a.id = p.a_id
join :"prepared" b on b.id = p.b_id;

analyze :"levels"
