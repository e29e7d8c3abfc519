-- needs: pg_class makes: –
select relname from pg_class
where relnamespace = current_schema()::regnamespace and relkind = 'r' and starts_with(relname, :beginning)
order by relname
