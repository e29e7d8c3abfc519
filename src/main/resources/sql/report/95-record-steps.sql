-- needs: step_timing
-- makes: –
select * from step_timing where run_id = :run_id order by started_at, step
