-- needs: :"prepared", link_weight makes: link_frequency
-- How many records have a value, and by how much more or less than the level itself it says that both have it.
create temporary table link_frequency on commit drop as
select v.comparison, v.value, v.records,
    round(log(2.0, w.u) - log(2.0, v.records / sum(v.records) over (partition by v.comparison)), 2) as bits
from (
    select v.comparison, v.value, count(*)::numeric as records
    from :"prepared" p
    cross join lateral (values :counted) as v(comparison, value)
    where v.value is not null
    group by v.comparison, v.value
) as v
join link_weight w on w.comparison = v.comparison and w.counted;

create unique index on link_frequency (comparison, value);
analyze link_frequency
