-- needs: run_pool, report_region
-- makes: –
select pool as name, coalesce(pool_type, '') as type, coalesce(quota_type, '') as quota_type, coalesce(g.name, p.region, '') as region, size,
    city_size, lent, used, unused as vacant, units, occupants_without_allocation as without_allocation
from run_pool p left join report_region g on g.region = p.region where p.run_id = :run_id
order by size desc, pool, p.quota_type, p.region, pool_key
