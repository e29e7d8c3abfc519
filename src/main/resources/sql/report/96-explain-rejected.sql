-- needs: reject, source_file
-- makes: –
-- Rows of a source that were rejected, told apart by what ties them to a person: number, when its ID number stands in the row; name, when its
-- name does and the ID number of nobody; nothing otherwise.
with numbered as (
    select f.file_name, r.*, person_keys_in(r.raw) as person_keys
    from reject r
    join source_file f on f.run_id = r.run_id and f.file_id = r.file_id
    where r.run_id = :run_id and f.source = :source)
select case
        when :subject_key = any (person_keys) then 'number'
        when person_keys = '{}' and :person <> '' and :person = any (string_to_array(translate(raw, ' 　', ''), chr(9))) then 'name'
        else 'nothing' end as tie,
    file_name || case when sheet = '' then '' else ' [' || sheet || ']' end || ':' || line as place, reason, fields, expected
from numbered
order by file_name, sheet, line
