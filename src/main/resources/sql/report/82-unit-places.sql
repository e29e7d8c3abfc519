-- needs: run_unit_quota
-- makes: –
select unit_key, quota_type, approved, lent, occupied from run_unit_quota where run_id = :run_id
