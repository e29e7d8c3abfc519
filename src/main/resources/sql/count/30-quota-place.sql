-- needs: quota_claims, allocation_claims, pool_claims, quota_change_claims, run_quota_event, this_run, register_person
-- makes: approved_place, lent_place, changed_place, register_group, turnover_type, held_place, quota_place, placed_type
-- The places of every unit and type: approved by quotas, lent from turnover pools, held by the register. Rows that say the same twice
-- count once.
drop table if exists approved_place, lent_place, changed_place, register_group, turnover_type, held_place, quota_place, placed_type;

create temporary table approved_place on commit drop as
select unit_key, quota_type, sum(approved) as approved, max(approved_date) as approved_date,
    case when count(distinct funding) = 1 then min(funding) end as funding,
    string_agg(distinct document_no, '；' order by document_no) as documents,
    coalesce(array_agg(distinct document_key(document_no) order by document_key(document_no)) filter (where document_no is not null),
        '{}') as document_keys
from (
    select distinct unit_key, coalesce(quota_type, 'unstated') as quota_type, approved, document_no, approved_date, funding
    from quota_claims where unit_mention is not null
) as q
group by unit_key, quota_type;

-- What is lent and not yet expired, by allocation; the type is that of its pool where the allocation does not tell.
create temporary table lent_place on commit drop as
select distinct c.unit_key, coalesce(c.quota_type, p.quota_type, 'turnover') as quota_type, c.pool,
    document_key(c.document_no) as allocation_key, c.lent, c.lent_date, c.expires_date
from allocation_claims c
cross join this_run r
left join (
    select pool, min(quota_type) as quota_type from pool_claims group by pool having count(distinct quota_type) = 1
) as p on p.pool = c.pool
where c.unit_mention is not null and c.lent is not null
  and (c.expires_date is null or c.expires_date >= left(r.day, length(c.expires_date)));

-- Changes of quotas up to now.
create temporary table changed_place on commit drop as
select unit_key, quota_type, sum(coalesce(added, 0) - coalesce(removed, 0)) as ledger_sum, count(*) as ledger_rows,
    count(*) filter (where document_no is null and (added <> 0 or removed <> 0)) as undocumented,
    max(changed_on) filter (where coalesce(added, 0) > coalesce(removed, 0)) as added_on
from (
    select distinct c.unit_key, coalesce(c.quota_type, 'unstated') as quota_type, c.changed_on, c.added, c.removed, c.document_no, c.reason
    from quota_change_claims c cross join this_run r
    where c.unit_mention is not null and (c.changed_on is null or c.changed_on <= r.day)
) as change
group by unit_key, quota_type;

create temporary table register_group on commit drop as
select unit_key, coalesce(quota_type, 'unstated') as quota_type, pool, allocation_key,
    case when active and months_left_at_most between 1 and 60 then months_left_at_most end as retires_in,
    count(*) filter (where active) as persons, max(moved) as moved
from register_person
group by 1, 2, 3, 4, 5;

analyze approved_place;
analyze lent_place;
analyze changed_place;
analyze register_group;

-- A turnover place counts under the type that was lent to the unit: that of its allocation, else of its pool, else the one of which most
-- was lent.
create temporary table turnover_type on commit drop as
select g.unit_key, g.quota_type, g.pool, g.allocation_key, coalesce(
    (select l.quota_type from lent_place l where l.unit_key = g.unit_key and l.allocation_key = g.allocation_key
        order by l.lent desc, l.quota_type limit 1),
    (select l.quota_type from lent_place l where l.unit_key = g.unit_key and l.pool = g.pool order by l.lent desc, l.quota_type limit 1),
    (select l.quota_type from lent_place l where l.unit_key = g.unit_key
        group by l.quota_type order by sum(l.lent) desc, l.quota_type limit 1),
    g.quota_type) as lent_type
from (select distinct unit_key, quota_type, pool, allocation_key from register_group where starts_with(quota_type, 'turnover')) as g;

analyze turnover_type;

create temporary table held_place on commit drop as
select g.unit_key, coalesce(t.lent_type, g.quota_type) as quota_type, g.retires_in, sum(g.persons) as occupied, max(g.moved) as moved
from register_group g
left join turnover_type t on t.unit_key = g.unit_key and t.quota_type = g.quota_type and t.pool is not distinct from g.pool
    and t.allocation_key is not distinct from g.allocation_key
group by 1, 2, 3;

create temporary table quota_place on commit drop as
select unit_key, quota_type from approved_place union select unit_key, quota_type from lent_place;

analyze held_place;
analyze quota_place;

-- Where each type that is spoken of in a unit is counted: under the exact type, else under the coarser one that the unit has a quota for;
-- what fits no quota stands alone with nothing approved.
create temporary table placed_type on commit drop as
select distinct on (s.unit_key, s.stated) s.unit_key, s.stated, coalesce(q.quota_type, s.stated) as quota_type
from (
    select unit_key, quota_type as stated from held_place
    union select unit_key, quota_type from changed_place
    union select unit_key, quota_type from run_quota_event where run_id = (select run_id from this_run)
    union select unit_key, quota_type from quota_place
) as s
left join quota_place q on q.unit_key = s.unit_key and (q.quota_type = s.stated or starts_with(s.stated, q.quota_type || '.'))
order by s.unit_key, s.stated, length(q.quota_type) desc nulls last;

analyze placed_type;
