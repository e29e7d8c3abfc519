-- needs: claim_unit makes: –
select coalesce(sum(claims - 1), 0)
from (select count(*) as claims from claim_unit where run_id = :run_id and source = :source group by unit_mention) as alike
