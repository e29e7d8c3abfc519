-- needs: – makes: run_note
insert into run_note (run_id, position, note) values (:run_id, :position, :note)
