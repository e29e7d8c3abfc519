-- needs: pg_locks, pg_stat_activity, pg_database makes: –
-- The session that has the lock; pg_locks shows a lock on one bigint as two halves, with objsubid 1.
select a.pid = pg_backend_pid() as own, coalesce(a.application_name, '') as description,
       coalesce(a.backend_start, statement_timestamp()) as since
  from pg_locks l
  join pg_stat_activity a on a.pid = l.pid
 where l.locktype = 'advisory' and l.granted and l.objsubid = 1
   and l.classid::bigint = :key >> 32 and l.objid::bigint = :key & 4294967295
   and l.database = (select oid from pg_database where datname = current_database())
