-- needs: source_file makes: –
select coalesce(headers_found, '') as found, coalesce(headers_unmapped, '') as unmapped
from source_file
where run_id = :run_id and source = :source and (headers_found is not null or headers_unmapped is not null)
order by file_id
