-- needs: run makes: –
-- The runs of a job whose claims are no longer needed: all but this one, the last ones and the last complete one of each of the last dates, so that
-- last night is there to compare with however often a date is run again; and those of abandoned runs at once.
select run_id
  from run
 where job = :job and run_id <> :run_id
   and (status = 'abandoned'
        or run_id not in (select run_id from run where job = :job and status <> 'abandoned' order by run_id desc limit :keep)
            and run_id not in (
                select max(run_id) from run where job = :job and status = 'complete' group by business_date order by business_date desc limit :keep))
 order by run_id
