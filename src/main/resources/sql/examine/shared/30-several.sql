-- needs: shared_claim makes: shared_claim, shared_several
-- The values that claims of several persons have alike; the others are of no use.
drop table if exists shared_several;
create temporary table shared_several on commit drop as
select of_columns, value_key, min(shared_value) as shared_value
from shared_claim
group by of_columns, value_key having count(distinct person_key) > 1;

analyze shared_several;

delete from shared_claim c
where not exists (select from shared_several s where s.of_columns = c.of_columns and s.value_key = c.value_key);

update shared_claim c set holder = coalesce(
    (select min(o.holder) from shared_claim o
     where o.of_columns = c.of_columns and o.value_key = c.value_key and o.name_key = c.name_key and o.holder is not null),
    'name|' || coalesce(c.name_key, c.person_key::text))
where c.holder is null;

analyze shared_claim;
