-- needs: source_file, run_source
-- makes: –
select f.source, f.file_name as file, f.headers_unmapped as headers
from source_file f
join run_source s on s.run_id = f.run_id and s.source = f.source
where f.run_id = :run_id and f.headers_unmapped <> ''
order by s.position, f.source, f.file_name, f.sha256
