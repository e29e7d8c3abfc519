-- needs: :"claims", :"leaf", mention makes: shared_claim
-- All claims of a source count, not only those that speak for it. Whom a valid number names is one holder; a row without one is taken for
-- whoever has the same name and the same value.
insert into shared_claim
select :'of', :'source', c.file_id, c.sheet, c.line, c.person_key, case when c.id_fault is null then c.person_key::text end, c.name_key, w.name,
    c.unit_key, m.unit_name, c.active, w.said, shared_key(w.said)
from :"claims" c
join (select *, (:value)::text as said from :"leaf") as w on w.file_id = c.file_id and w.line = c.line and w.sheet = c.sheet
left join mention m on m.source = :'source' and m.mention = c.unit_mention
where w.said is not null;
