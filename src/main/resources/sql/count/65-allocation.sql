-- needs: allocation_claims, pool_word, entity_identity, this_run makes: allocation_row, netted_allocation, run_allocation, run_entity_line
-- What was lent to whom. Rows of one document, unit, pool and quota type are one allocation; rows that say the same twice count once. A
-- negative number takes places back: from its own document, else from the oldest allocations of the unit, pool and type. What has expired
-- is lent no more.
drop table if exists allocation_row, netted_allocation;
create temporary table allocation_row on commit drop as
select *, concat_ws('|', unit_key, coalesce(pool_key::text, pool, ''), coalesce(quota_type, ''),
    coalesce(document, 'on ' || lent_date, '')) as identity
from (
    select c.unit_key, w.pool_key, c.pool, c.quota_type, c.document_no, document_key(c.document_no) as document, c.lent, c.lent_date,
        c.expires_date, c.used, c.source, c.file_id, c.sheet, c.line
    from allocation_claims c
    left join pool_word w on w.word = c.pool
    where c.unit_key is not null and c.lent is not null
) as a;

analyze allocation_row;

select name_entities('allocation', array(select identity from allocation_row));

-- One line an allocation; issued is null where there are only returns.
create temporary table netted_allocation on commit drop as
select e.entity_key as allocation_key, unit_key, pool_key, min(pool) as pool, quota_type, min(document_no) as document_no, document,
    sum(lent) filter (where lent >= 0) as issued, -sum(lent) filter (where lent < 0) as returned, greatest(sum(lent), 0) as net,
    min(lent_date) filter (where lent >= 0) as lent_date, max(expires_date) as expires_date, sum(used) as stated_used
from (
    select distinct identity, unit_key, pool_key, pool, quota_type, document_no, document, lent, lent_date, expires_date, used
    from allocation_row
) as said
join entity_identity e on e.scope = 'allocation' and e.identity = said.identity
group by e.entity_key, unit_key, pool_key, quota_type, document;

insert into run_allocation (run_id, allocation_key, unit_key, pool_key, pool, quota_type, document_no, document, lent, returned, lent_date,
    expires_date, expired, stated_used, used, used_elsewhere, used_by)
select run_id, allocation_key, unit_key, pool_key, pool, quota_type, document_no, document, case when expired then 0 else net - taken end,
    case when expired then issued else issued - net + taken end, lent_date, expires_date, expired, stated_used, 0, 0, 'register'
from (
    select r.run_id, n.*, least(net, greatest(coalesce(back, 0) - (upto - net), 0)) as taken,
        coalesce(expires_date < left(r.day, length(expires_date)), false) as expired
    from (
        select *, sum(net) over (partition by unit_key, pool_key, quota_type order by lent_date nulls last, allocation_key) as upto
        from netted_allocation where issued is not null
    ) as n
    cross join this_run r
    left join (
        select unit_key, pool_key, quota_type, sum(returned) as back from netted_allocation where issued is null group by 1, 2, 3
    ) as b on b.unit_key = n.unit_key and b.pool_key is not distinct from n.pool_key and b.quota_type is not distinct from n.quota_type
) as lent;

analyze run_allocation;

insert into run_entity_line (run_id, scope, entity_key, source, file_id, sheet, line)
select r.run_id, 'allocation', e.entity_key, a.source, a.file_id, a.sheet, a.line
from allocation_row a
join entity_identity e on e.scope = 'allocation' and e.identity = a.identity
cross join this_run r;
