-- needs: :"records", link_form makes: –
-- The names of which it is not known yet how they sound, with traditional and variant characters as the ones in use.
select distinct v.value, name_form(v.value) as folded
from :"records" r
cross join lateral (values :names) as v(value)
where v.value <> '' and not exists (select from link_form f where f.value = v.value)
