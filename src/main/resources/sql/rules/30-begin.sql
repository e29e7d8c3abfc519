-- needs: – makes: –
-- From here on with the rights of rules, and within their time; in this transaction only, or in this session.
select set_config('statement_timeout', :timeout, :local),
       set_config('role', case when :restricted then 'heshi_rules' else current_setting('role') end, :local)
