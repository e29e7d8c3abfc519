-- needs: run_overlap makes: –
-- Of the persons of a source, how many the register knows too, in this run and in an earlier one; of the register's, how many any other
-- source knows.
select coalesce(sum(persons) filter (where run_id = :run_id), 0)::bigint as persons,
    coalesce(sum(persons) filter (where run_id = :run_id and matched), 0)::bigint as matched,
    coalesce(sum(persons) filter (where run_id = :last_run_id), 0)::bigint as last_persons,
    coalesce(sum(persons) filter (where run_id = :last_run_id and matched), 0)::bigint as last_matched,
    exists (select from run_overlap where run_id = :run_id and 'register' = any(sources)) as registered
from (
    select run_id, persons, case when :source = 'register' then cardinality(sources) > 1 else 'register' = any(sources) end as matched
    from run_overlap
    where run_id in (:run_id, :last_run_id) and :source = any(sources)
) as known
