-- needs: asked_verdict, person_identity
-- makes: person_identity
-- Those who have a name under a number get the same key whenever they are split off.
insert into person_identity (identity, person_key)
select d.identity, (select coalesce(min(p.person_key), 0) from person_identity p) - row_number() over (order by d.identity)
from (select distinct md5('split|' || a.person_key || '|' || a.name_key) as identity from asked_verdict a where a.word = 'split') as d
where not exists (select from person_identity p where p.identity = d.identity)
