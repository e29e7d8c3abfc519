-- needs: total_check, source_file, run_source
-- makes: –
select f.source, f.file_name as file, t.sheet, t.field, t.stated, t.counted, t.unreadable, t.fits
from total_check t
join source_file f on f.run_id = t.run_id and f.file_id = t.file_id
join run_source s on s.run_id = f.run_id and s.source = f.source
where t.run_id = :run_id
order by t.fits, s.position, f.source, f.file_name, f.sha256, t.sheet, t.field, t.stated, t.counted,
    t.unreadable
