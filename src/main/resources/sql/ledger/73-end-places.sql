-- needs: place, run_place_change
-- makes: –
update place p set valid_to = :date, became = c.became
from run_place_change c
where c.run_id = :run_id and not c.opened and p.job = :job and p.valid_to is null and p.person_key = c.person_key
    and p.unit_key = c.unit_key and p.quota_type = c.quota_type and coalesce(p.pool, '') = coalesce(c.pool, '')
