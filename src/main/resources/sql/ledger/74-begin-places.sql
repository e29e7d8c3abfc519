-- needs: place, run_place_change
-- makes: –
insert into place (job, person_key, unit_key, quota_type, pool, valid_from, mark, continues)
select :job, person_key, unit_key, quota_type, pool, :date, mark, became is not null from run_place_change where run_id = :run_id and opened
