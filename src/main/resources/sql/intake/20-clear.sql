-- needs: – makes: :"claims", reject, line_class, total_check, value_fault, column_count, column_note, column_print, source_file
-- Deletes a file's claims, rejects and books and marks it as not loaded.
delete from :"claims" where file_id = :file_id;
delete from reject where run_id = :run_id and file_id = :file_id;
delete from line_class where run_id = :run_id and file_id = :file_id;
delete from total_check where run_id = :run_id and file_id = :file_id;
delete from value_fault where run_id = :run_id and file_id = :file_id;
delete from column_count where run_id = :run_id and file_id = :file_id;
delete from column_print where run_id = :run_id and file_id = :file_id;
delete from column_note where run_id = :run_id and file_id = :file_id;
update source_file set loaded = false where run_id = :run_id and file_id = :file_id
