-- needs: :"claims" makes: repeated_number
-- The valid ID numbers of which a source speaks more than once, and all its numbers of other documents.
insert into repeated_number (source, person_key, document, claims)
select :'source', person_key, null, count(*)
from :"claims" where id_fault is null and person_key > 0 group by person_key having count(*) > 1
union all
select :'source', null, id_no, count(*)
from :"claims" where id_fault is null and id_no is not null and (person_key is null or person_key < 0) group by id_no;

analyze repeated_number;
