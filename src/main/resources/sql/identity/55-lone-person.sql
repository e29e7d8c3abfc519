-- needs: person_known_by, person_sources, run_overlap, this_run makes: lone_person
-- One person under two numbers is missing somewhere under each: only persons are looked at whom a source does not know that knows most people.
drop table if exists lone_person;
create temporary table lone_person on commit drop as
with most as (
    select coalesce(sum(bit), 0)::bigint as mask
    from person_sources s
    where 2 * (select sum(persons) from run_overlap o cross join this_run r where o.run_id = r.run_id and s.source = any(o.sources))
        > (select sum(persons) from run_overlap o cross join this_run r where o.run_id = r.run_id)
)
select l.person_key, l.mask, bit_count(l.mask::bit(64)) as known_to
from person_known_by l
where l.mask & (select mask from most) <> (select mask from most);

analyze lone_person;
drop table person_known_by;
