-- needs: run, this_run makes: last_night
-- The latest complete run of the job with an earlier business date.
drop table if exists last_night;
create temporary table last_night on commit drop as
select r.run_id, r.business_date, r.business_date::text as day
from run r cross join this_run
where r.job = this_run.job and r.status = 'complete' and r.business_date < this_run.business_date
order by r.business_date desc, r.attempt desc limit 1;
