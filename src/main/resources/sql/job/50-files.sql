-- needs: source_file makes: –
-- The files of a run's manifest.
select file_id, source, archived_path, file_name from source_file where run_id = :run_id order by file_id
