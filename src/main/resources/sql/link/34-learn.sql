-- needs: link_trained, :"trained", :"random" makes: –
-- m: how often records of one person stand at a level, by the pairs of combinations that have no column of the comparison. u: how often those of
-- different persons do. Levels nobody has met count a little: m as :usual says, with the weight of :pseudo pairs, u as half a pair.
with level as (
    select comparison, level, usual
    from unnest(:comparisons::integer[], :levels::integer[], :usual::numeric[]) as l(comparison, level, usual)),
taught as (
    select distinct c.comparison, t.a_id, t.b_id
    from link_trained t
    join unnest(:combinations::integer[], :taught::integer[]) as c(combination, comparison) on c.combination = t.combination),
trained as (
    select t.comparison, l.levels[t.comparison] as level, count(*) as pairs
    from taught t
    join :"trained" l on l.a_id = t.a_id and l.b_id = t.b_id
    group by t.comparison, l.levels[t.comparison]),
random as (
    select l.comparison, l.level, count(*) as pairs
    from :"random" r
    cross join lateral unnest(r.levels) with ordinality as l(level, comparison)
    group by l.comparison, l.level),
counted as (
    select l.comparison, l.level, l.usual, coalesce(t.pairs, 0) as trained, coalesce(r.pairs, 0) as random,
        sum(coalesce(t.pairs, 0)) over (partition by l.comparison) as all_trained,
        sum(coalesce(r.pairs, 0)) over (partition by l.comparison) as all_random,
        count(*) over (partition by l.comparison) as levels
    from level l
    left join trained t on t.comparison = l.comparison and t.level = l.level
    left join random r on r.comparison = l.comparison and r.level = l.level)
select comparison, level,
    round((trained + :pseudo::numeric * usual) / (all_trained + :pseudo::numeric), 9) as m,
    round((random + 0.5) / (all_random + 0.5 * levels), 9) as u,
    trained, random
from counted
order by comparison, level desc
