-- needs: – makes: run
-- Why it had failed before it was abandoned stays there.
update run set status = :status, ended_at = :ended_at, message = nullif(concat_ws(chr(10), message, nullif(:message, '')), '')
 where run_id = :run_id
