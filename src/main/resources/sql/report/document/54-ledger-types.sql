-- needs: run_unit_quota
-- makes: –
select row_number() over (order by quota_type) as no, quota_type, funding, approved, coalesce(ledger_sum, 0) as ledger_sum,
    approved - coalesce(ledger_sum, 0) as difference, documents
from run_unit_quota where run_id = :run_id and unit_key = :unit_key order by quota_type
