-- needs: settlement
-- makes: –
select exists (select from settlement where run_id = :run_id)
