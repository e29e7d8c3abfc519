-- needs: document_unit
-- makes: –
-- Departments and regions of these units, in the order of their units, and all of them together.
select g.list, g.name, count(*) as units
from document_unit u
cross join lateral (values ('sum', ''), ('departments', coalesce(u.supervisor, '')), ('regions', coalesce(u.region, ''))) as g (list, name)
group by g.list, g.name order by g.list collate "C", g.name = '', min(u.no)
