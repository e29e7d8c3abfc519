-- needs: – makes: run_note
delete from run_note where run_id = :run_id and position >= :position
