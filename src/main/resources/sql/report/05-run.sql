-- needs: run
-- makes: –
select job, business_date, horizon from run where run_id = :run_id
