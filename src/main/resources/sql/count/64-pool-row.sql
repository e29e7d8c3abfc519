-- needs: pool_claims, pool_meaning, entity_identity makes: pool_row, pool_word
drop table if exists pool_row, pool_word;
create temporary table pool_row on commit drop as
select coalesce(c.pool, c.pool_type) as pool, c.pool_type, c.quota_type, c.region, c.size, c.city_size, c.document_no, c.approved_date,
    m.identity, c.source, c.file_id, c.sheet, c.line
from pool_claims c
join pool_meaning m on m.of_source and m.word = coalesce(c.pool, c.pool_type);

select name_entities('pool', array(select identity from pool_meaning));

create temporary table pool_word on commit drop as
select m.word, m.identity, e.entity_key as pool_key
from pool_meaning m
join entity_identity e on e.scope = 'pool' and e.identity = m.identity
where not m.of_source;

analyze pool_row;
analyze pool_word;
