-- needs: :"levels", link_weight, link_frequency, link_prior, :"prepared" makes: link_pattern, link_scored
-- A pattern of levels is weighed once; what a pair adds to it is how frequent its values are.
create temporary table link_pattern on commit drop as
select p.levels, p.pairs, coalesce(sum(w.bits), 0) as bits
from (select levels, count(*) as pairs from :"levels" group by levels) as p
cross join lateral unnest(p.levels) with ordinality as l(level, comparison)
left join link_weight w on w.comparison = l.comparison and w.level = l.level
group by p.levels, p.pairs;

analyze link_pattern;

create temporary table link_scored on commit drop as
select c.a_id, c.b_id, c.levels, (r.bits + p.bits + coalesce(f.bits, 0))::numeric(8, 2) as weight
from :"levels" c
join link_pattern p on p.levels = c.levels
join :"prepared" a on a.id = c.a_id
cross join link_prior r
cross join lateral (
    select sum(f.bits) as bits
    from (values :shared) as v(comparison, value)
    join link_frequency f on f.comparison = v.comparison and f.value = v.value
) as f;

analyze link_scored
