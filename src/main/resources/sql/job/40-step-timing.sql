-- needs: – makes: step_timing
insert into step_timing (run_id, step, started_at, ended_at, rows)
values (:run_id, :step, :started_at, :ended_at, :rows)
on conflict (run_id, step) do update set started_at = excluded.started_at, ended_at = excluded.ended_at, rows = excluded.rows
