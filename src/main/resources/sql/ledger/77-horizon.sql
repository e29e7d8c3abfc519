-- needs: decision, run
-- makes: –
update run set horizon = (select coalesce(max(id), 0) from decision) where run_id = :run_id
