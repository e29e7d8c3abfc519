-- needs: run
-- makes: person_alias, person_apart
-- What was said of persons up to the horizon of the run, as identify went by it.
create temporary table person_alias on commit drop as
select a.alias_key, a.lead_key from run r cross join lateral known_alias(r.verdict_horizon) a where r.run_id = :run_id;

create temporary table person_apart on commit drop as
select a.person_key, a.other_key from run r cross join lateral known_apart(r.verdict_horizon) a where r.run_id = :run_id
