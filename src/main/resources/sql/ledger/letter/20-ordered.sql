-- needs: letter
-- makes: ordered_letter
-- A letter of the same date that has told the unit the very same stands for what is told now; else it is a new one.
create temporary table ordered_letter on commit drop as
with now as (
    select o.unit_key, o.unit_name, o.content, o.position
    from unnest(cast(:unit_keys as bigint[]), cast(:unit_names as text[]), cast(:contents as text[])) with ordinality
        as o (unit_key, unit_name, content, position))
select n.unit_key, n.unit_name, n.content, l.number is null as fresh,
    coalesce(l.number, (select coalesce(max(m.number), 0) from letter m where m.year = :year)
        + row_number() over (partition by l.number is null order by n.position)) as number
from now n
left join letter l on l.unit_key = n.unit_key and l.business_date = :date and l.content = n.content
