-- needs: run_entity_line, finding, this_run makes: finding_line
-- Where the rows about pools, allocations and filings stand.
insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
select distinct l.run_id, l.scope, l.entity_key, l.source, l.file_id, l.sheet, l.line
from run_entity_line l
join finding f on f.run_id = l.run_id and f.scope = l.scope and f.subject_key = l.entity_key
cross join this_run
where l.run_id = this_run.run_id;
