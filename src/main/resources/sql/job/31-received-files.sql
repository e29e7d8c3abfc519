-- needs: received_file makes: –
-- The files that a run has received, as they lay in the inbox.
select source, file_name, bytes, modified_at from received_file where run_id = :run_id
