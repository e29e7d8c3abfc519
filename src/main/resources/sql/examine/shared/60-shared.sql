-- needs: shared_claim, shared_several, entity_identity, this_run makes: shared_told, run_shared
drop table if exists shared_told;
create temporary table shared_told on commit drop as
select of_columns, value_key, encode(sha256(convert_to(value_key, 'UTF8')), 'hex') collate "C" as identity, min(shared_value) as shared_value,
    count(distinct holder)::integer as persons, count(distinct holder) filter (where active)::integer as in_post,
    count(distinct name_key)::integer as names, count(distinct unit_key)::integer as units
from shared_claim c
where exists (select from shared_several s where s.of_columns = c.of_columns and s.value_key = c.value_key)
group by of_columns, value_key having count(distinct holder) > 1;

analyze shared_told;

select name_entities('shared', array(select identity from shared_told));

insert into run_shared (run_id, of_columns, subject_key, shared_value, persons, in_post, names, units, unit_key, people)
with holder as (
    select of_columns, value_key, holder, min(name) as name, min(unit_key) as unit_key, min(unit_name) as unit_name
    from shared_claim c
    where exists (select from shared_told t where t.of_columns = c.of_columns and t.value_key = c.value_key)
    group by of_columns, value_key, holder
), listed as (
    select of_columns, value_key, string_agg(person, '、' order by nth) filter (where nth <= 20)
        || case when count(*) > 20 then '等' || count(*) || '人' else '' end as people
    from (
        select of_columns, value_key, coalesce(name, '') || coalesce('（' || unit_name || '）', '') as person,
            row_number() over (partition by of_columns, value_key order by name, unit_name, holder) as nth
        from holder
    ) as h
    group by of_columns, value_key
), unit as (
    select distinct on (of_columns, value_key) of_columns, value_key, unit_key
    from (select of_columns, value_key, unit_key, count(*) as persons from holder where unit_key is not null group by 1, 2, 3) as u
    order by of_columns, value_key, persons desc, unit_key
)
select r.run_id, t.of_columns, e.entity_key, t.shared_value, t.persons, t.in_post, t.names, t.units, u.unit_key, l.people
from shared_told t
cross join this_run r
join entity_identity e on e.scope = 'shared' and e.identity = t.identity
join listed l on l.of_columns = t.of_columns and l.value_key = t.value_key
left join unit u on u.of_columns = t.of_columns and u.value_key = t.value_key;

analyze run_shared;
