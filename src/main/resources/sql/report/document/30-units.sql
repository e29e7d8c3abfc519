-- needs: document_unit
-- makes: –
select u.unit_key, coalesce(u.code, '') as code, coalesce(u.name, '') as name, coalesce(u.supervisor, '') as supervisor,
    coalesce(u.region, '') as region, coalesce(u.level, '') as level
from document_unit u order by u.no
