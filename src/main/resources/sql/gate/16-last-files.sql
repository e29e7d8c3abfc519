-- needs: source_file makes: –
-- In how many files a source came in an earlier run.
select count(*) from source_file where run_id = :last_run_id and source = :source
