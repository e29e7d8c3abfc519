-- needs: ceiling_claims, run_unit_quota, run_unit, pool_claims, entity_identity, this_run makes: region_ceiling, region_place, run_region_quota
-- The places of a region by level of government and quota type: approved, in pools, and the ceiling over both. A unit is of the level that
-- the ceilings state for its region when that is one only, else of the level that its region and category tell. A type counts under the
-- ceiling that names it, else under that of a coarser type. What a ceiling, or a pool beside ceilings, says of no region stands under
-- unstated.
drop table if exists region_ceiling, region_place;
create temporary table region_ceiling on commit drop as
select region, admin_level, quota_type, sum(ceiling) as ceiling, string_agg(distinct document_no, '；' order by document_no) as documents
from (
    select distinct coalesce(c.region, 'unstated') as region,
        coalesce(c.admin_level, admin_level(c.region, null), 'unstated') as admin_level, coalesce(c.quota_type, 'unstated') as quota_type,
        c.ceiling, c.document_no
    from ceiling_claims c where c.ceiling is not null
) as ceiling
group by 1, 2, 3;

analyze region_ceiling;

create temporary table region_place on commit drop as
with one_level as (
    select region, min(admin_level) as admin_level from region_ceiling group by region having count(distinct admin_level) = 1
), unit_place as (
    select u.region, coalesce(o.admin_level, admin_level(u.region, u.category), 'unstated') as admin_level, q.quota_type, q.unit_key,
        q.approved, q.occupied, greatest(q.occupied - q.approved - q.lent, 0) as over
    from run_unit_quota q
    join this_run r on r.run_id = q.run_id
    join run_unit u on u.run_id = q.run_id and u.unit_key = q.unit_key
    left join one_level o on o.region = u.region
    where u.region is not null
), pool as (
    select distinct c.pool, coalesce(c.region, 'unstated') as region,
        coalesce(o.admin_level, admin_level(c.region, null), 'unstated') as admin_level, coalesce(c.quota_type, 'unstated') as quota_type,
        c.size, c.city_size, c.document_no, c.approved_date
    from pool_claims c
    left join one_level o on o.region = coalesce(c.region, 'unstated')
    where c.region is not null or exists (select from region_ceiling)
)
select region, admin_level, quota_type, unit_key, approved, 0 as pools, occupied, over from unit_place
union all
-- Of a city's pool its own units have only the part that is stated as the city's own.
select region, admin_level, quota_type, null, 0, coalesce(case when admin_level = 'city' then city_size end, size, 0), 0, 0
from pool;

analyze region_place;

select name_entities('region', array(select region from region_ceiling union select region from region_place));

insert into run_region_quota (run_id, region_key, region, admin_level, quota_type, approved, pools, ceiling, documents, occupied, units,
    region_units, over_units, over_persons)
with type as (
    select distinct on (p.region, p.admin_level, p.quota_type) p.region, p.admin_level, p.quota_type as stated,
        coalesce(c.quota_type, p.quota_type) as quota_type
    from region_place p
    left join region_ceiling c on c.region = p.region and c.admin_level = p.admin_level
        and (c.quota_type = p.quota_type or starts_with(p.quota_type, c.quota_type || '.'))
    order by p.region, p.admin_level, p.quota_type, length(c.quota_type) desc nulls last
), held as (
    select p.region, p.admin_level, t.quota_type, sum(p.approved) as approved, sum(p.pools) as pools, sum(p.occupied) as occupied,
        count(distinct p.unit_key) as units, count(distinct p.unit_key) filter (where p.over > 0) as over_units,
        sum(p.over) as over_persons
    from region_place p
    join type t on t.region = p.region and t.admin_level = p.admin_level and t.stated = p.quota_type
    group by 1, 2, 3
)
select r.run_id, i.entity_key, i.identity, coalesce(h.admin_level, c.admin_level), coalesce(h.quota_type, c.quota_type),
    coalesce(h.approved, 0), coalesce(h.pools, 0), c.ceiling, c.documents, coalesce(h.occupied, 0), coalesce(h.units, 0),
    (select count(*) from run_unit u where u.run_id = r.run_id and u.known and u.region = i.identity),
    coalesce(h.over_units, 0), coalesce(h.over_persons, 0)
from held h
full join region_ceiling c on c.region = h.region and c.admin_level = h.admin_level and c.quota_type = h.quota_type
join entity_identity i on i.scope = 'region' and i.identity = coalesce(h.region, c.region)
cross join this_run r;

analyze run_region_quota;
