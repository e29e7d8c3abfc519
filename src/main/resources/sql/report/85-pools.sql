-- needs: run_pool
-- makes: –
select pool as name, coalesce(pool_type, '') as type, coalesce(quota_type, '') as quota_type, coalesce(region, '') as region, size,
    city_size, lent, used, unused as vacant, units, occupants_without_allocation as without_allocation
from run_pool where run_id = :run_id
order by size desc, pool, run_pool.quota_type, run_pool.region, pool_key
