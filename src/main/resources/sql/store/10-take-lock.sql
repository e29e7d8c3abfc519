-- needs: – makes: –
-- Takes the lock of a run for this session, without waiting.
select pg_try_advisory_lock(:key)
