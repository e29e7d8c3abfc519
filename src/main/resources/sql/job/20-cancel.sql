-- needs: pg_stat_activity makes: –
-- The statements that other connections of this process run now.
select pg_cancel_backend(pid)
from pg_stat_activity
where application_name = current_setting('application_name') and pid <> pg_backend_pid() and state = 'active'
