-- needs: document_unit, document_figure
-- makes: –
select g.list, g.name as of_group, f.name, sum(f.value) as value
from document_unit u
join document_figure f on f.unit_key = u.unit_key
cross join lateral (values ('sum', ''), ('departments', coalesce(u.supervisor, '')), ('regions', coalesce(u.region, ''))) as g (list, name)
where f.value is not null
group by g.list, g.name, f.name
