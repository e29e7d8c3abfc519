-- needs: line_class, source_file, run_source
-- makes: –
select f.source, f.file_name as file, l.class as line_class, l.reason, sum(l.rows) as rows,
    coalesce(sum(l.rows) filter (where l.hidden), 0) as hidden
from line_class l
join source_file f on f.run_id = l.run_id and f.file_id = l.file_id
join run_source s on s.run_id = f.run_id and s.source = f.source
where l.run_id = :run_id and (l.class not in ('claim', 'reject') or l.hidden)
group by s.position, f.source, f.file_name, f.sha256, l.class, l.reason
order by s.position, f.source, f.file_name, f.sha256, l.class, l.reason
