-- needs: – makes: gate_reading
insert into gate_reading (run_id, source, gate, field, previous, current, allowed, closed, released_by, released_at, reason, detail)
values (:run_id, :source, :gate, :field, :previous, :current, :allowed, :closed, :released_by, :released_at, :reason, nullif(:detail, ''))
