-- needs: shared_claim, shared_told, entity_identity, finding, this_run makes: finding_line, run_shared_holder
-- Where the claims stand that have the values of findings, and whose they are.
with holder as materialized (
    select f.run_id, f.scope, f.subject_key, c.source, c.file_id, c.sheet, c.line, c.person_key, c.unit_key
    from finding f
    join this_run r on r.run_id = f.run_id
    join entity_identity e on e.scope = f.scope and e.entity_key = f.subject_key
    join shared_told t on t.identity = e.identity
    join shared_claim c on c.of_columns = t.of_columns and c.value_key = t.value_key
    where f.scope = 'shared'
), line as (
    insert into finding_line (run_id, scope, subject_key, source, file_id, sheet, line)
    select distinct run_id, scope, subject_key, source, file_id, sheet, line from holder
)
insert into run_shared_holder (run_id, subject_key, source, person_key, unit_key)
select distinct run_id, subject_key, source, person_key, unit_key from holder;
