-- needs: told_start makes: –
-- Every start for a business date, as in the list of the latest, the first one first.
select run_id, job, business_date, attempt, status, started_at, seconds, open, message
  from told_start
 where business_date = :date
 order by start_id
