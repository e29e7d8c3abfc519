-- needs: – makes: statement_timing
insert into statement_timing (run_id, statement, seconds, changed)
select :run_id, t.* from unnest(:statements, :seconds, :changed) as t
on conflict (run_id, statement) do update set seconds = excluded.seconds, changed = excluded.changed
