-- needs: – makes: run
update run set status = 'running', ended_at = null, message = null where run_id = :run_id
