-- needs: :"keys", :"side" makes: link_prior
-- How likely two records are one person before anything is compared: the pairs that agree in a combination of trained_by, of all pairs that may be
-- joined.
create temporary table link_prior on commit drop as
select known, pairs, round(log(2.0, share / (1 - share)), 2) as bits
from (
    select known, pairs, least(0.5, greatest(known, 1)::numeric / greatest(pairs, 2)) as share
    from (
        select count(*) as known
        from (
            select distinct a.id, b.id
            from :"keys" a
            join :"keys" b on a.block = b.block and a.key = b.key and a.id < b.id and a.mask & b.mask = 0
        ) as agreeing
    ) as k
    cross join (select coalesce(sum(pairs), 0) as pairs from :"side") as s
) as shares
