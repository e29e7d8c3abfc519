-- needs: run_unit_post, document_unit
-- makes: document_figure
-- Leading posts of every unit, told apart as the template names levels. A unit that the list of posts does not name holds none too many, as in
-- the workbook.
drop table if exists document_figure;
create temporary table document_figure on commit drop as
with part as (
    select * from unnest(cast(:names as text[]), cast(:codes as text[])) as p (name, code) where p.code <> ''),
post as (
    select q.unit_key, q.approved, q.held, case when q.listed then greatest(q.held - q.approved, 0) else 0 end as over,
        greatest(q.approved - q.held, 0) as vacant,
        coalesce((
            select p.name from part p where q.position_level = p.code or starts_with(q.position_level, p.code || '.')
            order by length(p.code) desc limit 1), 'rest') as name
    from run_unit_post q join document_unit u on u.unit_key = q.unit_key
    where q.run_id = :run_id),
placed as (
    select unit_key, name, sum(approved) as approved, sum(held) as held, sum(over) as over, sum(vacant) as vacant from post group by 1, 2
    union all
    select unit_key, 'total', sum(approved), sum(held), sum(over), sum(vacant) from post group by unit_key)
select p.unit_key, p.name || '.' || m.measure as name, cast(m.value as numeric) as value
from placed p
cross join lateral (values ('approved', approved), ('held', held), ('over', over), ('vacant', vacant)) as m (measure, value)
