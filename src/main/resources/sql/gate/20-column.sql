-- needs: column_count, source_file makes: –
-- What the claims of a source say in each column, a row a file, as the loader has counted it.
select c.file_id, c.field, f.claims - c.filled as missing, c.total, c.newest
from column_count c
join source_file f on f.run_id = c.run_id and f.file_id = c.file_id
where c.run_id = :run_id and f.source = :source
