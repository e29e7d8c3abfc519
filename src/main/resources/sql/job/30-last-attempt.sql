-- needs: run, person_verdict makes: –
-- The last attempt of a job at a business date, and whether anything was said of persons since it began, but by itself.
select run_id, attempt, status, definition_hash,
       exists (select from person_verdict v where v.seq > r.verdict_horizon and v.run_id is distinct from r.run_id) as outdated
  from run r
 where job = :job and business_date = :business_date
 order by attempt desc
 limit 1
