-- needs: pg_class makes: –
-- The views of a run that there are.
select relname from pg_class where relnamespace = pg_my_temp_schema() and relkind = 'v' order by relname
