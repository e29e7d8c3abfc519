-- needs: :"claims", reject, line_class makes: –
-- What is stored of a file.
select (select count(*) from :"claims" where file_id = :file_id) as claims,
       (select count(*) from reject where run_id = :run_id and file_id = :file_id) as rejects,
       (select coalesce(sum(rows), 0)::bigint from line_class where run_id = :run_id and file_id = :file_id) as lines
