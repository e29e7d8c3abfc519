-- needs: pg_class, pg_attribute makes: –
select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_mention') as of_unit
from pg_class c
where c.relnamespace = current_schema()::regnamespace and c.relkind = 'p' and not c.relispartition and c.relname like 'claim\_%'
order by c.relname
