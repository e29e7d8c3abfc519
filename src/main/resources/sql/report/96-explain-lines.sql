-- needs: finding_line, source_file
-- makes: –
select f.file_name || case when l.sheet = '' then '' else ' [' || l.sheet || ']' end || ':' || l.line as line
from finding_line l
join source_file f on f.run_id = l.run_id and f.file_id = l.file_id
where l.run_id = :run_id and l.scope = :scope and l.subject_key = :subject_key and l.source = :source
order by f.file_name, l.sheet, l.line
