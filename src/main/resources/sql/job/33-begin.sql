-- needs: run, person_verdict makes: run
-- Begins an attempt and gives its number. Only the holder of the run lock does this, so the next number is nobody else's.
-- It goes by all that was said of persons until now.
insert into run (run_id, job, business_date, attempt, status, definition_hash, grace_start, started_at, verdict_horizon)
select coalesce(max(run_id), 0) + 1, :job, :business_date, :attempt, 'running', :definition_hash, :grace_start, cast(:started_at as timestamptz),
    (select coalesce(max(v.seq), 0) from person_verdict v)
  from run
returning run_id
