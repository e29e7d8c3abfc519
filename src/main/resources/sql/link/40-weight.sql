-- needs: – makes: link_weight
-- What each level says, in bits. :same is the level at which both values are equal, where that is told by how many have it.
create temporary table link_weight on commit drop as
select comparison, level, m, u, round(log(2.0, m / u), 2) as bits, level = same as counted
from unnest(:comparisons::integer[], :levels::integer[], :m::numeric[], :u::numeric[], :same::integer[]) as w(comparison, level, m, u, same)
