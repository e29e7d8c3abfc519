-- needs: run
-- makes: –
-- The latest complete run of the same job with an earlier business date.
select run_id, business_date from run
where job = :job and status = 'complete' and business_date < :date
order by business_date desc, attempt desc limit 1
