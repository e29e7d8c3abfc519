-- needs: pg_attribute, pg_class makes: –
-- Whether several runs share a relation; no row if it is not there.
select exists (select from pg_attribute where attrelid = c.oid and attname = 'run_id')
  from pg_class c
 where c.oid = to_regclass(:relation)
