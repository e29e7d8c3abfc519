-- needs: run_pool, run_allocation, run_occupant, allocation_row, pool_word, turnover_place, place_day, this_run makes: run_pool_month
-- The use of pools at the end of each of the last 24 months, in all and by unit. Where the history of places does not reach back, or does not
-- name the pool of somebody's place, those who are there now count from their date of entry, but not before their allocation. A place or an
-- allocation without a date is taken to have been there all along.
insert into run_pool_month (run_id, pool_key, unit_key, month, used, lent, basis)
with month as (
    select m.run_id, to_char(first, 'YYYY-MM') as month, least((first + interval '1 month')::date - 1, m.business_date) as day, n = 0 as now
    from (
        select r.run_id, r.business_date, n, (date_trunc('month', r.business_date) - n * interval '1 month')::date as first
        from this_run r cross join generate_series(0, 23) as n
    ) as m
), allocation as (
    select a.* from run_allocation a join this_run r on r.run_id = a.run_id
), occupant as (
    select o.* from run_occupant o join this_run r on r.run_id = o.run_id
), pool as (
    select p.* from run_pool p join this_run r on r.run_id = p.run_id
), now as (
    select pool_key, 0::bigint as unit, used, lent, used_by from pool
    union all
    select coalesce(a.pool_key, o.pool_key), coalesce(a.unit_key, o.unit_key),
        case when p.used_by = 'stated' then a.used else coalesce(o.used, 0) end, coalesce(a.lent, 0), p.used_by
    from (
        select pool_key, unit_key, sum(lent) as lent, sum(used) as used from allocation where pool_key is not null group by 1, 2
    ) as a
    full join (
        select pool_key, unit_key, count(distinct person_key) as used from occupant
        where pool_key is not null and unit_key is not null group by 1, 2
    ) as o on o.pool_key = a.pool_key and o.unit_key = a.unit_key
    join pool p on p.pool_key = coalesce(a.pool_key, o.pool_key)
), lent as (
    select m.month, w.pool_key, coalesce(a.unit_key, 0) as unit, sum(a.lent) as lent
    from month m
    join (
        select distinct identity, pool, unit_key, lent, lent_date, expires_date, used from allocation_row
    ) as a on (a.lent_date is null or first_day(a.lent_date) <= m.day)
        and (a.expires_date is null or a.expires_date >= left(m.day::text, length(a.expires_date)))
    join pool_word w on w.word = a.pool
    group by grouping sets ((m.month, w.pool_key, a.unit_key), (m.month, w.pool_key))
), by_entry as (
    select m.month, o.pool_key, coalesce(o.unit_key, 0) as unit, count(distinct o.person_key) as used
    from month m
    join occupant o on o.entry_date is null or first_day(o.entry_date) <= m.day
    left join allocation a on a.allocation_key = o.allocation_key
    where (a.lent_date is null or first_day(a.lent_date) <= m.day) and o.pool_key is not null and o.unit_key is not null
    group by grouping sets ((m.month, o.pool_key, o.unit_key), (m.month, o.pool_key))
), by_history as (
    select m.month, w.pool_key, coalesce(h.unit_key, 0) as unit, count(distinct h.person_key) as used
    from month m
    join turnover_place h on h.valid_from <= m.day and (h.valid_to is null or h.valid_to > m.day)
    join pool_word w on w.word = h.pool
    group by grouping sets ((m.month, w.pool_key, h.unit_key), (m.month, w.pool_key))
), told as materialized (
    select m.month, p.pool_key,
        case when p.used_by = 'stated' then 'stated' when m.now then 'run'
            when m.day >= begun.day and not exists (
                select from occupant o left join pool_word w on w.word = o.pool
                where o.pool_key = p.pool_key and w.pool_key is distinct from p.pool_key) then 'history'
            else 'entry_date' end as basis
    from pool p
    join month m on m.now or p.used_by = 'register'
    cross join (
        select min(d.business_date) as day from place_day d join this_run r on r.job = d.job and d.business_date < r.business_date
    ) as begun
), figure as (
    select m.month, n.pool_key, n.unit, n.used, n.lent, 0 as lent_then, 0 as by_entry, 0 as by_history
    from now n cross join month m
    union all select month, pool_key, unit, 0, 0, lent, 0, 0 from lent
    union all select month, pool_key, unit, 0, 0, 0, used, 0 from by_entry
    union all select month, pool_key, unit, 0, 0, 0, 0, used from by_history
)
select r.run_id, f.pool_key, nullif(f.unit, 0), f.month,
    case t.basis when 'history' then sum(f.by_history) when 'entry_date' then sum(f.by_entry) else sum(f.used) end,
    case when t.basis in ('run', 'stated') then sum(f.lent) else greatest(sum(f.lent_then), 0) end, t.basis
from figure f
join told t on t.pool_key = f.pool_key and t.month = f.month
cross join this_run r
group by r.run_id, f.pool_key, f.unit, f.month, t.basis;
