-- needs: run
-- makes: –
select job, business_date from run where run_id = :run_id
