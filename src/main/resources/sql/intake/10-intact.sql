-- needs: source_file, :"claims" makes: –
-- Whether a file is loaded and all its claims are still there. A crash of the server empties the tables of claims, which are UNLOGGED, and
-- leaves the manifest.
select exists (
    select from source_file
     where run_id = :run_id and file_id = :file_id and loaded
       and claims = (select count(*) from :"claims" where file_id = :file_id))
