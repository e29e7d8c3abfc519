-- needs: – makes: source_file, second_copy, received_file, run_note, run_source
-- Forgets what an earlier reception of the run wrote.
delete from source_file where run_id = :run_id;
delete from second_copy where run_id = :run_id;
delete from received_file where run_id = :run_id;
delete from run_note where run_id = :run_id and position > 0;
delete from run_source where run_id = :run_id
