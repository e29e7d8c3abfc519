-- needs: finding, :"claims", this_run makes: finding_line
-- Where a kind of claims speaks about the units of a scope's findings.
insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
select distinct f.run_id, f.scope, f.subject_key, c.source, c.file_id, c.sheet, c.line
from finding f
cross join this_run
join :"claims" c on c.unit_key = f.unit_key
where f.run_id = this_run.run_id and f.scope = :'scope';
