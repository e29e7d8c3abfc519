-- needs: batch_job_execution, batch_step_execution
-- makes: batch_step_execution_context, batch_job_execution_context, batch_step_execution, batch_job_execution, batch_job_instance
-- Makes ready for a restart whatever a process or a server that died has left in the tables of Spring Batch. To be run while holding the
-- run lock, when nothing runs: so what says otherwise has failed. Only its complete steps are believed; each of the others finds out by
-- itself what is done. The new versions make the writes of a run that goes on without its lock fail, together with its work.

-- No step reads its context, and one that is cut short or of another release would only be in the way.
delete from batch_step_execution_context;
delete from batch_job_execution_context;

update batch_step_execution
   set status = 'FAILED', exit_code = 'FAILED', end_time = coalesce(end_time, localtimestamp), version = version + 1
 where end_time is null or status is null or status not in ('COMPLETED', 'FAILED', 'STOPPED');

update batch_job_execution j
   set status = 'FAILED', exit_code = 'FAILED', end_time = coalesce(end_time, localtimestamp), version = version + 1
 where end_time is null or status is null or status not in ('COMPLETED', 'FAILED', 'STOPPED')
    or status = 'COMPLETED' and exists (
           select from batch_step_execution s where s.job_execution_id = j.job_execution_id and s.status <> 'COMPLETED');

-- Stored a moment before its first execution.
delete from batch_job_instance i
 where not exists (select from batch_job_execution j where j.job_instance_id = i.job_instance_id);
