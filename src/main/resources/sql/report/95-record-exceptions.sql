-- needs: report_found, finding_line, source_file, run_source
-- makes: –
select f.number, f.rule, f.scope, f.subject, f.because_of, s.source, s.file_name, l.sheet, l.line
from report_found f
left join finding_line l on l.run_id = :run_id and l.scope = f.scope and l.subject_key = f.subject_key
left join source_file s on s.run_id = l.run_id and s.file_id = l.file_id
left join run_source o on o.run_id = s.run_id and o.source = s.source
order by f.number, o.position, s.source, s.file_name, l.sheet, l.line
