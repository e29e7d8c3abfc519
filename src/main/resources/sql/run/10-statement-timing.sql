-- needs: – makes: statement_timing
insert into statement_timing (run_id, statement, seconds, changed)
values (:run_id, :statement, :seconds, :changed)
on conflict (run_id, statement) do update set seconds = excluded.seconds, changed = excluded.changed
