-- needs: – makes: source_file
-- The manifest.
insert into source_file (run_id, file_id, source, file_name, archived_path, sha256, bytes, modified_at)
values (:run_id, :file_id, :source, :file_name, :archived_path, :sha256, :bytes, :modified_at)
