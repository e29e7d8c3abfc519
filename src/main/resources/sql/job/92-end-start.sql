-- needs: – makes: run_start
update run_start
   set status = :status, ended_at = :ended_at, exit_code = :exit_code, message = nullif(:message, '')
 where start_id = :start_id
