-- needs: – makes: run
update run set status = :status, ended_at = :ended_at, message = nullif(:message, '') where run_id = :run_id
