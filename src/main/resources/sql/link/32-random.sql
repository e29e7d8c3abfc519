-- needs: :"place", :"side", link_trained makes: link_random
-- Pairs drawn by the hash of a number, as many of each two masks as these have of all pairs: two records of different persons. Where there are few
-- pairs, most of them.
create temporary table link_random on commit drop as
with share as (select s.*, sum(pairs) over () as all_pairs from :"side" s where pairs > 0),
drawn as materialized (
    select a_mask, b_mask,
        ('x' || left(md5(concat_ws(' ', 'a', a_mask, b_mask, draw)), 15))::bit(60)::bigint % a_records as a_place,
        ('x' || left(md5(concat_ws(' ', 'b', a_mask, b_mask, draw)), 15))::bit(60)::bigint % b_records as b_place
    from share
    cross join lateral generate_series(1, ceil(least(:sample::numeric * pairs / all_pairs, 3 * pairs))::bigint) as draw)
select distinct least(a.id, b.id) as a_id, greatest(a.id, b.id) as b_id
from drawn d
join :"place" a on a.mask = d.a_mask and a.place = d.a_place
join :"place" b on b.mask = d.b_mask and b.place = d.b_place
where a.id <> b.id
    and not exists (select from link_trained t where t.a_id = least(a.id, b.id) and t.b_id = greatest(a.id, b.id))
