-- needs: pool_claims, allocation_claims, turnover_claim, turnover_place makes: –
-- Every word for a pool, and who says it.
select coalesce(pool, pool_type) as word, coalesce(pool_type, '') as pool_type, 'pools' as said_by from pool_claims
where coalesce(pool, pool_type) is not null
union
select pool, '', 'allocations' from allocation_claims where pool is not null
union
select pool, '', 'persons' from turnover_claim where pool is not null
union
select pool, '', 'persons' from turnover_place where pool is not null
order by word, pool_type, said_by;
