-- needs: :"keys", :"cap" makes: :"cut"
-- Keys that more records have than the block allows: by such a key nobody is compared.
analyze :"keys";

create temporary table :"cut" on commit drop as
select k.block, k.key, count(*) as records
from :"keys" k
join :"cap" c on c.block = k.block
group by k.block, k.key, c.cap
having count(*) > c.cap;

delete from :"keys" k using :"cut" c where c.block = k.block and c.key = k.key;

analyze :"keys"
