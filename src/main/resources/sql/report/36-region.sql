-- needs: run_unit
-- makes: report_region
-- What a region is called whose units give its code only: the longest beginning of a name that most of its units share and that ends as
-- names of regions do. Of two with one name each keeps its code behind it.
create temporary table report_region on commit drop as
with unit as (
    select region, name, count(*) over (partition by region) as units
    from run_unit where run_id = :run_id and region ~ '^[0-9]+$' and name is not null),
beginning as (
    select u.region, left(u.name, n) as name, u.units
    from unit u cross join generate_series(2, 12) as n
    where substr(u.name, n, 1) in ('县', '区', '市', '旗', '州', '盟') and length(u.name) > n
    group by u.region, left(u.name, n), u.units having count(*) * 10 >= u.units * 6),
longest as (select distinct on (region) region, name from beginning order by region, length(name) desc, name)
select region, case when count(*) over (partition by name) > 1 then name || '（' || region || '）' else name end as name
from longest
