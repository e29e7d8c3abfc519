-- needs: source_file makes: –
select file_id, file_name, coalesce(title_text, '') as title
from source_file where run_id = :run_id and source = :source
order by file_id
