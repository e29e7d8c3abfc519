-- needs: reject, source_file, run_source
-- makes: –
select s.source, s.file_name, r.sheet, r.line, r.reason, r.field, r.fields, r.expected
from reject r
join source_file s on s.run_id = r.run_id and s.file_id = r.file_id
join run_source o on o.run_id = s.run_id and o.source = s.source
where r.run_id = :run_id
order by o.position, s.source, s.file_name, r.sheet, r.line
