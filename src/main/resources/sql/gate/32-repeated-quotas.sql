-- needs: claim_quota makes: –
-- The places of a unit may have been approved in several documents; those are no repetition.
select coalesce(sum(claims - 1), 0)
from (
    select count(*) as claims
    from claim_quota where run_id = :run_id and source = :source
    group by unit_mention, quota_type, approved, document_no, approved_date
) as alike
