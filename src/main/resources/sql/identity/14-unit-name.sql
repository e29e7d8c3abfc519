-- needs: this_run makes: unit_name
insert into unit_name (run_id, unit_key, name_key)
select this_run.run_id, unit_key, name_key
from unnest(cast(:units as bigint[]), cast(:names as text[])) as new (unit_key, name_key) cross join this_run
