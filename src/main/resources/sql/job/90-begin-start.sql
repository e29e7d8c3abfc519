-- needs: – makes: run_start
-- Enters a start of a run and gives its number.
insert into run_start (job, business_date, started_at, status)
values (:job, :business_date, :started_at, 'running')
returning start_id
