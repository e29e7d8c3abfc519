-- needs: :"prepared" makes: :"keys"
-- The keys by which records stand in a block; a record of which a part of the key is blank stands in none.
insert into :"keys" (block, key, id, mask)
select distinct :block, concat_ws(chr(31), :parts), p.id, p.mask
from :"prepared" p :many
where :said
