-- needs: run_unit_quota
-- makes: –
select row_number() over (order by quota_type) as no, quota_type, funding, approved, lent, approved + lent as allowed, occupied,
    greatest(occupied - approved - lent, 0) as over, greatest(approved + lent - occupied, 0) as vacant, documents
from run_unit_quota where run_id = :run_id and unit_key = :unit_key order by quota_type
