-- needs: run
-- makes: –
-- The last attempt of every job at a business date, and the complete run that it is compared with.
select r.run_id, r.job, coalesce(l.run_id, -1) as last
  from (select distinct on (job) run_id, job from run where business_date = :date order by job, attempt desc) r
  left join lateral (
      select run_id from run
       where job = r.job and status = 'complete' and business_date < :date
       order by business_date desc, attempt desc
       limit 1) l on true
 order by r.run_id
