-- needs: pg_class, pg_attribute makes: –
-- The columns of the views that cases are joined from.
select c.relname as relation, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
where c.relnamespace = pg_my_temp_schema() and c.relkind = 'v'
order by c.relname, a.attnum
