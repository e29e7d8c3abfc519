-- needs: link_record, link_told makes: –
-- Who is left over on a side, with the nearest to being joined that is told of him.
with told as (
    select id, min(array_position(array['join', 'ambiguous', 'review'], verdict)) as nearest
    from (select a_id as id, verdict from link_told union all select b_id, verdict from link_told) as t
    group by id)
select r.sheet, r.line, r.said, coalesce((array['join', 'ambiguous', 'review'])[t.nearest], 'none') as nearest
from link_record r
left join told t on t.id = r.id
where r.side = :side and t.nearest is distinct from 1
order by r.id
