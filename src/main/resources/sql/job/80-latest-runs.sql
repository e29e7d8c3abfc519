-- needs: told_start makes: –
-- The latest starts, the last one first.
select run_id, job, business_date, attempt, status, started_at, seconds, open, message
  from told_start
 order by start_id desc
 limit :most
