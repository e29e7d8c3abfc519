-- needs: :"claims", repeated_number makes: number_name
-- The names under which a source knows the numbers that strangers may share.
insert into number_name (person_key, document, name_key)
select distinct c.person_key, null::text, c.name_key
from :"claims" c
join (select distinct person_key from repeated_number where claims > 3) as n on n.person_key = c.person_key
where c.id_fault is null and c.name_key is not null
union all
select distinct null::bigint, c.id_no, c.name_key
from :"claims" c
join (select distinct document from repeated_number where document is not null) as n on n.document = c.id_no
where c.id_fault is null and c.name_key is not null and (c.person_key is null or c.person_key < 0);
