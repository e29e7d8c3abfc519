-- needs: – makes: gate_reading
insert into gate_reading (run_id, source, gate, field, previous, current, allowed, closed, released_by, released_at, reason, detail)
values (:run_id, :source, :gate, :field, :previous, :current, :allowed, :closed, :released_by, :released_at, :reason, nullif(:detail, ''))
on conflict (run_id, source, gate, field) do update
set previous = excluded.previous, current = excluded.current, allowed = excluded.allowed, closed = excluded.closed,
    released_by = excluded.released_by, released_at = excluded.released_at, reason = excluded.reason, detail = excluded.detail
