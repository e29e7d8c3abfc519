-- needs: run_unit_post
-- makes: –
-- The highest level first.
select row_number() over (order by level_rank(position_level) desc nulls last, position_level) as no, position_level, approved, held,
    case when listed then greatest(held - approved, 0) end as over, greatest(approved - held, 0) as vacant, documents
from run_unit_post where run_id = :run_id and unit_key = :unit_key
order by level_rank(position_level) desc nulls last, position_level
