-- needs: – makes: –
-- As before.
select set_config('role', :role, :local), set_config('statement_timeout', :timeout, :local)
