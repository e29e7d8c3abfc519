-- needs: value_fault, column_note, source_file, run_source
-- makes: –
-- Words that no code table has one by one; of other reasons one value as an example; and of each column how it was read where that had to
-- be found out.
select f.source, v.field, v.reason, min(v.word) as word, sum(v.claims) as rows
from (
    select run_id, file_id, field, reason, word, claims from value_fault
    union all
    select run_id, file_id, field, note, '', cells from column_note
) as v
join source_file f on f.run_id = v.run_id and f.file_id = v.file_id
join run_source s on s.run_id = f.run_id and s.source = f.source
where v.run_id = :run_id
group by s.position, f.source, v.field, v.reason, case when v.reason = 'unknown_code' then v.word end
order by s.position, f.source, sum(v.claims) desc, v.field, v.reason, min(v.word)
limit 5000
