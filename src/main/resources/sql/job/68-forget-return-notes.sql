-- needs: – makes: run_note
-- Notes of what came back stand before those of what was received, which count from 1.
delete from run_note where run_id = :run_id and position < 0
