-- needs: run_source, run, extra_claim, this_run makes: –
-- Every source that the run or a complete one up to its day has had. What nobody has ever sent is not missing: an office that keeps no such
-- record must be able to clear its findings.
select s.source, bool_or(s.run_id = this_run.run_id) as complete,
    exists (select from extra_claim x where x.run_id = this_run.run_id and x.source = s.source) as repeats
from run_source s
join run r on r.run_id = s.run_id
cross join this_run
where s.state in ('complete', 'released')
    and (r.run_id = this_run.run_id or r.status = 'complete' and r.business_date <= this_run.business_date)
group by s.source, this_run.run_id
