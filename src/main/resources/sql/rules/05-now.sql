-- needs: – makes: –
-- The role and the time of this session, to go back to.
select current_setting('role') as role, current_setting('statement_timeout') as timeout
