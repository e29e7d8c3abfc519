-- needs: source_file, second_copy, run_source
-- makes: –
-- The files of the run, and those that it did not read because they are another one once more.
select f.source, f.file as file, f.same_as, f.loaded, coalesce(f.lines, 0) as lines, coalesce(f.claim_rows, 0) as claim_rows,
    coalesce(f.claims, 0) as claims, coalesce(f.rejects, 0) as rejects, coalesce(f.blank, 0) as blank, coalesce(f.headers, 0) as headers,
    coalesce(f.titles, 0) as titles, coalesce(f.totals, 0) as totals, coalesce(f.notes, 0) as notes, coalesce(f.headings, 0) as headings,
    coalesce(f.skipped, 0) as skipped
from (
    select run_id, source, file_name as file, sha256, '' as same_as, loaded, lines, claim_rows, claims, rejects, blank, headers, titles,
        totals, notes, headings, skipped
    from source_file where run_id = :run_id
    union all
    select run_id, source, file_name, '', same_as, true, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from second_copy where run_id = :run_id
) as f
join run_source s on s.run_id = f.run_id and s.source = f.source
order by s.position, f.source, f.file, f.sha256
