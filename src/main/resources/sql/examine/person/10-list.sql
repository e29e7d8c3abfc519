-- needs: listing_claims, mention makes: :"case"
-- The entry of a named list about each person; of several, the one that holds longest.
drop view if exists :"case";
create temporary view :"case" as
select distinct on (c.person_key) c.person_key, c.id_no, c.name, m.unit_code, m.unit_name, c.place, c.document_no, c.from_date, c.until_date
from listing_claims c
left join mention m on m.source = c.source and m.mention = c.unit_mention
where c.source = :'source'
order by c.person_key, c.until_date desc nulls first, c.from_date, c.document_no, c.place, c.name, c.id_no, m.unit_code, m.unit_name;
