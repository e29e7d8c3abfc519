-- needs: turnover_claim, pool_word, run_allocation, this_run makes: occupant, placed, run_occupant
-- Who sits on which allocation: that of the number which the register gives, else one of the unit and the pool, the oldest first. A number
-- that several allocations of other units have, and a place of an unnamed pool in a unit with allocations of several, say nothing about
-- which.
drop table if exists occupant, placed;
create temporary table occupant on commit drop as
select row_number() over (order by c.person_key, c.unit_key) as seat, c.person_key, c.unit_key, c.pool, w.pool_key, c.allocation_no,
    d.document, case when d.document is not null then d.known end as document_known, c.quota_type, c.entry_date
from turnover_claim c
left join pool_word w on w.word = c.pool
left join (
    select n.allocation_no, n.document, exists (
        select from run_allocation a where a.run_id = (select run_id from this_run) and a.document = n.document) as known
    from (
        select allocation_no, document_key(allocation_no) as document
        from (select distinct allocation_no from turnover_claim where occupies and allocation_no is not null) as said
    ) as n
) as d on d.allocation_no = c.allocation_no
where c.occupies;

create temporary table placed (seat bigint primary key, allocation_key bigint not null) on commit drop;

analyze occupant;

insert into placed (seat, allocation_key)
select distinct on (seat) seat, allocation_key
from (
    select o.seat, a.allocation_key, a.lent_date, coalesce(a.unit_key = o.unit_key, false) as unit_fits,
        coalesce(a.pool_key = o.pool_key, false) as pool_fits, coalesce(not conflicts(a.quota_type, o.quota_type), true) as type_fits,
        count(*) over (partition by o.seat) as choice
    from occupant o
    cross join this_run r
    join run_allocation a on a.run_id = r.run_id and a.document = o.document
) as candidate
where unit_fits or choice = 1
order by seat, unit_fits desc, pool_fits desc, type_fits desc, lent_date nulls last, allocation_key;

analyze placed;

-- The nth person of a unit and pool takes the nth place that no numbered person has; whoever is beyond all of them, the last allocation.
insert into placed (seat, allocation_key)
with lent as (
    select a.unit_key, a.pool_key, a.allocation_key, a.expired, a.lent_date, greatest(a.lent - coalesce(p.taken, 0), 0) as free
    from run_allocation a
    join this_run r on r.run_id = a.run_id
    left join (select allocation_key, count(*) as taken from placed group by allocation_key) as p on p.allocation_key = a.allocation_key
), place as (
    select *, sum(free) over (partition by unit_key, pool_key order by lent_date nulls last, allocation_key) as upto,
        row_number() over (partition by unit_key, pool_key order by expired, lent_date desc nulls first, allocation_key desc) = 1 as last
    from lent
), only_pool as (
    select unit_key, min(pool_key) as pool_key from lent group by unit_key having count(distinct coalesce(pool_key, 0)) = 1
), person as (
    select o.seat, o.unit_key, coalesce(o.pool_key, u.pool_key) as pool_key,
        row_number() over (partition by o.unit_key, coalesce(o.pool_key, u.pool_key) order by o.entry_date nulls last, o.person_key, o.seat)
            as nth
    from occupant o
    left join only_pool u on u.unit_key = o.unit_key and o.pool is null
    where not exists (select from placed p where p.seat = o.seat) and not coalesce(o.document_known, false)
      and (o.pool_key is not null or u.unit_key is not null)
)
select distinct on (p.seat) p.seat, l.allocation_key
from person p
join place l on l.unit_key = p.unit_key and l.pool_key is not distinct from p.pool_key and (l.upto >= p.nth or l.last)
order by p.seat, l.lent_date nulls last, l.allocation_key;

insert into run_occupant (run_id, person_key, unit_key, pool_key, pool, allocation_no, quota_type, entry_date, allocation_key, document_known,
    unit_fits, covered)
select r.run_id, o.person_key, o.unit_key, coalesce(a.pool_key, o.pool_key), o.pool, o.allocation_no, o.quota_type, o.entry_date,
    a.allocation_key, o.document_known, a.unit_key = o.unit_key,
    coalesce(a.unit_key = o.unit_key, false) and coalesce(o.document_known, true)
from occupant o
cross join this_run r
left join placed p on p.seat = o.seat
left join run_allocation a on a.run_id = r.run_id and a.allocation_key = p.allocation_key;

analyze run_occupant;
