-- needs: – makes: batch_step_execution, batch_job_execution
-- Spring Batch keeps the stack trace of what failed, and a foreign message in it may quote a person's data. Why a run failed stands in
-- table run, in words of our own.
update batch_step_execution set exit_message = '' where exit_message <> '';
update batch_job_execution set exit_message = '' where exit_message <> '';
