-- needs: run_pool_month, run_pool
-- makes: –
select p.pool, m.month, sum(m.used) as used, sum(m.lent) as lent
from run_pool_month m join run_pool p on p.run_id = m.run_id and p.pool_key = m.pool_key
where m.run_id = :run_id and m.unit_key is null
group by p.pool, m.month order by m.month desc, max(p.size) desc, p.pool
