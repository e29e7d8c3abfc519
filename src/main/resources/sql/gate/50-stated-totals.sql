-- needs: total_check, source_file makes: –
select t.fits, concat_ws(E'\t', f.file_name, t.sheet, t.line, t.field, t.stated, t.counted) as told
from total_check t
join source_file f on f.run_id = t.run_id and f.file_id = t.file_id
where t.run_id = :run_id and f.source = :source
order by f.file_name, f.file_id, t.sheet, t.line, t.field
