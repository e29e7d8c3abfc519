-- needs: this_run, run makes: person_alias, person_split, verdict_key
-- What was said of persons up to the horizon of the run: the keys that are read as another one, the names that have a key of their own under a
-- number, and all keys that this touches.
drop table if exists person_alias;
create temporary table person_alias on commit drop as
select a.alias_key, a.lead_key, a.nth
from this_run t join run r on r.run_id = t.run_id cross join lateral known_alias(r.verdict_horizon) a;

drop table if exists person_split;
create temporary table person_split on commit drop as
select distinct v.person_key, v.other_key, v.name_key
from this_run t join run r on r.run_id = t.run_id cross join lateral known_verdict(r.verdict_horizon) v
where v.verdict = 'split';

drop table if exists verdict_key;
create temporary table verdict_key on commit drop as
select alias_key as person_key from person_alias
union select lead_key from person_alias
union select person_key from person_split
union select other_key from person_split;

analyze person_alias;
analyze person_split;
analyze verdict_key;
