-- needs: run, run_source
-- makes: –
-- The complete runs that documents can be made of, the one that is meant first: the latest date, then the job that has read most.
select r.run_id, r.job, r.business_date, r.attempt
from run r
where r.status = 'complete' and (cast(:date as date) is null or r.business_date = :date) and (cast(:job as text) is null or r.job = :job)
order by r.business_date desc,
    (select count(*) from run_source s where s.run_id = r.run_id and s.state <> 'absent') desc, r.job, r.attempt desc, r.run_id desc
limit 1
