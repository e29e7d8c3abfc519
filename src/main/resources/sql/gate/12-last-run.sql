-- needs: run, run_source makes: –
-- The last complete run of the job of an earlier date that had the source whole, and how many claims it had.
select r.run_id, r.business_date, coalesce(s.claims, 0) as claims
from run r
join run_source s on s.run_id = r.run_id and s.source = :source and s.state in ('complete', 'released')
where r.job = :job and r.business_date < :date and r.status = 'complete'
order by r.business_date desc, r.attempt desc limit 1
