-- needs: run_column, :"claims" makes: :"claims"
-- A column gone bad is one fault of the file, told as such; of each claim only the faults of other columns remain.
update :"claims" c
set value_faults = nullif(array_to_string(array(
    select line from unnest(string_to_array(c.value_faults, E'\n')) with ordinality as fault (line, nth)
    where split_part(line, E'\t', 1) <> all (b.fields) order by nth), E'\n'), '')
from (
    select array_agg(field) as fields from run_column
    where run_id = :run_id and source = :source and state in ('faulty', 'unknown')
) as b
where c.run_id = :run_id and c.source = :source and c.value_faults is not null and b.fields is not null
