-- needs: run_allocation, run_occupant, run_unit, turnover_place, pool_word, pool_row, allocation_row, entity_identity, this_run
-- makes: pool_use, run_allocation, run_pool, run_entity_line
-- What of the pools and allocations is in use. Where the register marks nobody at all, what the allocations file states counts.
drop table if exists pool_use;
create temporary table pool_use on commit drop as
select r.run_id, case when exists (select from run_occupant o where o.run_id = r.run_id) then 'register' else 'stated' end as used_by
from this_run r;

update run_allocation a set used_by = s.used_by,
    used = case when s.used_by = 'stated' then coalesce(a.stated_used, 0) else coalesce(o.used, 0) end,
    used_elsewhere = coalesce(o.elsewhere, 0)
from run_allocation same
join pool_use s on s.run_id = same.run_id
left join (
    select run_id, allocation_key, count(distinct person_key) as used, count(distinct person_key) filter (where not unit_fits) as elsewhere
    from run_occupant group by run_id, allocation_key
) as o on o.run_id = same.run_id and o.allocation_key = same.allocation_key
where a.run_id = same.run_id and a.allocation_key = same.allocation_key;

-- With n places vacant, whoever was the nth last to leave left the one that is vacant longest. Somebody who still has a place of the pool in
-- the unit has not left, even where the register calls it otherwise now.
update run_allocation a set last_left = l.left_on
from (
    select run_id, unit_key, pool_key, left_on,
        row_number() over (partition by unit_key, pool_key order by left_on desc, person_key) as nth
    from (
        select s.run_id, h.unit_key, w.pool_key, h.person_key, max(h.valid_to) as left_on
        from turnover_place h
        join pool_word w on w.word = h.pool
        join pool_use s on s.used_by = 'register'
        where h.valid_to is not null and not exists (
            select from run_occupant o
            where o.run_id = s.run_id and o.person_key = h.person_key and o.unit_key = h.unit_key and o.pool_key = w.pool_key)
        group by s.run_id, h.unit_key, w.pool_key, h.person_key
    ) as leaver
) as l
where a.run_id = l.run_id and a.unit_key = l.unit_key and a.pool_key = l.pool_key and l.nth = a.lent - a.used;

update run_allocation a set idle_since = greatest(first_day(lent_date), last_left),
    days_since = r.business_date - greatest(first_day(lent_date), last_left)
from this_run r
where a.run_id = r.run_id;

insert into run_pool (run_id, pool_key, known, pool, pool_type, quota_type, region, size, city_size, lent, lent_city, used, used_city, unused,
    used_by, occupants_without_allocation, allocations, units)
select t.run_id, e.entity_key, k.identity is not null, coalesce(k.pool, s.pool), k.pool_type, k.quota_type, k.region, coalesce(k.size, 0),
    k.city_size, coalesce(a.lent, 0), coalesce(a.lent_city, 0),
    case when t.used_by = 'stated' then coalesce(a.used, 0) else coalesce(o.used, 0) end,
    case when t.used_by = 'stated' then coalesce(a.used_city, 0) else coalesce(o.used_city, 0) end, coalesce(a.unused, 0), t.used_by,
    coalesce(o.uncovered, 0), coalesce(a.allocations, 0), coalesce(a.units, 0)
from (select identity from pool_row union select identity from pool_word) as i
cross join pool_use t
join entity_identity e on e.scope = 'pool' and e.identity = i.identity
left join (
    select identity, min(pool) as pool, min(pool_type) as pool_type, min(quota_type) as quota_type, min(region) as region,
        sum(size) as size, sum(city_size) as city_size
    from (
        select distinct identity, pool, pool_type, quota_type, region, size, city_size, document_no, approved_date from pool_row
    ) as said
    group by identity
) as k on k.identity = i.identity
left join (select identity, min(word) as pool from pool_word group by identity) as s on s.identity = i.identity
left join (
    select a.run_id, a.pool_key, sum(lent) as lent, sum(lent) filter (where is_city_level(u.region)) as lent_city, sum(used) as used,
        sum(used) filter (where is_city_level(u.region)) as used_city, sum(greatest(lent - used, 0)) as unused, count(*) as allocations,
        count(distinct a.unit_key) filter (where a.lent > 0) as units
    from run_allocation a
    join run_unit u on u.run_id = a.run_id and u.unit_key = a.unit_key
    group by a.run_id, a.pool_key
) as a on a.run_id = t.run_id and a.pool_key = e.entity_key
left join (
    select o.run_id, o.pool_key, count(distinct person_key) as used,
        count(distinct person_key) filter (where is_city_level(u.region)) as used_city,
        count(distinct person_key) filter (where not covered) as uncovered
    from run_occupant o
    left join run_unit u on u.run_id = o.run_id and u.unit_key = o.unit_key
    group by o.run_id, o.pool_key
) as o on o.run_id = t.run_id and o.pool_key = e.entity_key;

insert into run_entity_line (run_id, scope, entity_key, source, file_id, sheet, line)
select run_id, 'pool', e.entity_key, p.source, p.file_id, p.sheet, p.line
from pool_row p
join entity_identity e on e.scope = 'pool' and e.identity = p.identity
cross join this_run
union all
select run_id, 'pool', w.pool_key, a.source, a.file_id, a.sheet, a.line
from allocation_row a
join pool_word w on w.word = a.pool
cross join this_run;
