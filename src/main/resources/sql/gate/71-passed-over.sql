-- needs: line_class, reject, source_file makes: –
-- What nobody may overlook: hidden sheets that were not read, and rows whose fields were moved, with the first of their lines.
select 'hidden_sheet' as what, f.file_name as file, l.sheet as places, 1::bigint as rows
from line_class l
join source_file f on f.run_id = l.run_id and f.file_id = l.file_id
where l.run_id = :run_id and l.reason = 'hidden_sheet'
group by f.file_name, f.file_id, l.sheet
union all
select 'field_count', f.file_name, string_agg(r.line::text, '、' order by r.line) filter (where r.nth <= 10), count(*)
from (
    select file_id, line, row_number() over (partition by file_id order by line) as nth
    from reject where run_id = :run_id and reason = 'field_count'
) r
join source_file f on f.run_id = :run_id and f.file_id = r.file_id
group by f.file_name, f.file_id
order by what, file, places
