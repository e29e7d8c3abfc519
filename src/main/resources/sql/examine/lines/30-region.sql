-- needs: finding, entity_identity, ceiling_claims, pool_claims, this_run makes: finding_line
insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
select distinct f.run_id, f.scope, f.subject_key, c.source, c.file_id, c.sheet, c.line
from finding f
cross join this_run
join entity_identity e on e.scope = f.scope and e.entity_key = f.subject_key
join (
    select region, source, file_id, sheet, line from ceiling_claims
    union all select region, source, file_id, sheet, line from pool_claims
) as c on coalesce(c.region, 'unstated') = e.identity
where f.run_id = this_run.run_id and f.scope = 'region';
