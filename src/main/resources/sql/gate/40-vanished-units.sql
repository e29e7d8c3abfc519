-- needs: unit_mention, run_unit_source makes: –
-- Of the units that the source mentioned in an earlier run with so many persons, how many it mentions no more, and the first 200 names.
with mentioned as (
    select m.code_key, m.name_key, coalesce(m.unit_name, m.unit_code) as name
    from unit_mention m
    left join run_unit_source u on u.run_id = m.run_id and u.source = m.source and u.unit_key = m.unit_key
    where m.run_id = :last_run_id and m.source = :source and coalesce(u.persons, 0) >= :least
), was as (
    select code_key, null::text as name_key, min(name) as name from mentioned where code_key is not null group by code_key
    union all
    select null, name_key, min(name) from mentioned where code_key is null and name_key is not null group by name_key
), now as (
    select code_key, name_key from unit_mention where run_id = :run_id and source = :source
), judged as (
    select w.name,
        not exists (select from now n where n.code_key = w.code_key) and not exists (select from now n where n.name_key = w.name_key) as gone
    from was w
)
select count(*) as before, count(*) filter (where gone) as vanished,
    array(select name from judged where gone order by name limit 200) as names
from judged
