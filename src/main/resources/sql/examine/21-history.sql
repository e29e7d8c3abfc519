-- needs: run, this_run makes: –
-- Without a run before, a job cannot see what has changed, so it cannot say that what another job saw is gone.
select exists (
    select from run r cross join this_run
    where r.job = this_run.job and r.status = 'complete' and r.business_date < this_run.business_date)
