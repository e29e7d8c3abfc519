-- needs: – makes: run_count
delete from run_count where run_id = :run_id
