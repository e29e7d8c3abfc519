-- needs: – makes: received_file
-- What lay in the inbox.
insert into received_file (run_id, source, file_name, bytes, modified_at)
values (:run_id, :source, :file_name, :bytes, :modified_at)
on conflict do nothing
