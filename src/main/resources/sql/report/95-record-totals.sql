-- needs: total_check, source_file, run_source
-- makes: –
select f.source, f.file_name, t.* from total_check t
join source_file f on f.run_id = t.run_id and f.file_id = t.file_id
join run_source s on s.run_id = f.run_id and s.source = f.source
where t.run_id = :run_id
order by s.position, f.source, f.file_name, f.file_id, t.sheet, t.line, t.field
