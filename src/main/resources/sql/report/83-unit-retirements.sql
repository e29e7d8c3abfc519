-- needs: run_unit_retirement
-- makes: –
select unit_key, quota_type, due, within_1 as within1, within_3 as within3, within_5 as within5, open_due, open_within_1 as open1,
    open_within_3 as open3, open_within_5 as open5
from run_unit_retirement where run_id = :run_id
