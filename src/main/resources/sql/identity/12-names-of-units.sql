-- needs: known_unit, known_key makes: –
-- Every name of a known unit as it is written; several other names stand in one text.
select i.unit_key, coalesce(u.unit_name, '') as full_name, coalesce(u.short_name, '') as short_name,
    coalesce(u.other_names, '') as other_names
from known_unit u join known_key i on i.identity = u.identity order by i.unit_key
