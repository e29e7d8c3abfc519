-- needs: run makes: –
-- The runs of a job whose claims are no longer needed: all but this one and the last ones, and those of abandoned runs at once.
select run_id
  from run
 where job = :job and run_id <> :run_id
   and (status = 'abandoned'
        or run_id not in (select run_id from run where job = :job and status <> 'abandoned' order by run_id desc limit :keep))
 order by run_id
