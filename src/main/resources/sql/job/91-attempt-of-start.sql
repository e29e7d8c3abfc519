-- needs: – makes: run_start
update run_start set run_id = :run_id where start_id = :start_id
