-- needs: line_class, source_file, run_source
-- makes: –
select f.source, f.file_name, l.sheet, l.from_line, l.to_line, l.rows, l.class, l.reason, l.hidden
from line_class l
join source_file f on f.run_id = l.run_id and f.file_id = l.file_id
join run_source s on s.run_id = f.run_id and s.source = f.source
where l.run_id = :run_id and (l.class not in ('claim', 'reject') or l.hidden)
order by s.position, f.source, f.file_name, f.file_id, l.sheet, l.from_line, l.class
