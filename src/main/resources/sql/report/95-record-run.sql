-- needs: run
-- makes: –
select * from run where run_id = :run_id
