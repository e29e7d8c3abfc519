-- needs: pg_stat_activity, pg_roles makes: –
-- Cancels the statements that other connections of this process run now in this database. Another database of the server may have sessions
-- of the same name: a name is no proof.
select pg_cancel_backend(pid)
from pg_stat_activity
where datname = current_database() and usesysid = (select oid from pg_roles where rolname = current_user)
  and application_name = current_setting('application_name') and pid <> pg_backend_pid() and state = 'active'
