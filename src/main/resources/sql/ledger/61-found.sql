-- needs: settlement
-- makes: –
select coalesce(sum(found), 0) from settlement where run_id = :run_id
