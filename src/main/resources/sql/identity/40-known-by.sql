-- needs: compact_claims, person_sources, this_run makes: person_known_by, run_overlap
-- Which sources know each person, in one pass over all claims: a bit of the mask a source. A plain table, so that parallel workers may read it.
delete from run_overlap where run_id = (select run_id from this_run);

analyze extra_claim;
analyze repeated_person;

drop table if exists person_known_by;
create unlogged table person_known_by as
select person_key, bit_or(bit) as mask from compact_claims where nth = 1 group by person_key;

analyze person_known_by;

insert into run_overlap (run_id, sources, persons)
select run_id, array(select source from person_sources where mask & bit <> 0 order by bit), persons
from (select mask, count(*) as persons from person_known_by group by mask) as combination
cross join this_run;
