-- needs: run makes: –
-- The last attempt of a job at a business date.
select run_id, attempt, status, definition_hash
  from run
 where job = :job and business_date = :business_date
 order by attempt desc
 limit 1
