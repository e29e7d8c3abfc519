-- needs: source_file, run_source
-- makes: –
select f.source, f.file_name as file, f.loaded, coalesce(f.lines, 0) as lines, coalesce(f.claim_rows, 0) as claim_rows,
    coalesce(f.claims, 0) as claims, coalesce(f.rejects, 0) as rejects, coalesce(f.blank, 0) as blank, coalesce(f.headers, 0) as headers,
    coalesce(f.titles, 0) as titles, coalesce(f.totals, 0) as totals, coalesce(f.notes, 0) as notes, coalesce(f.headings, 0) as headings,
    coalesce(f.skipped, 0) as skipped
from source_file f join run_source s on s.run_id = f.run_id and s.source = f.source
where f.run_id = :run_id order by s.position, f.source, f.file_name, f.sha256
