-- needs: link_said, run_overlap, this_run makes: link_population_record
-- Of whom it is learnt how often sources agree on a person: what each says of one in so many, chosen by their numbers: 2,000 persons of a small
-- city, 20,000 of a large one.
drop table if exists link_population_record;
create temporary table link_population_record on commit drop as
with one_in as (
    select greatest(1, sum(o.persons) / greatest(2000, least(20000, sum(o.persons) / 50)))::bigint | 1 as persons
    from run_overlap o join this_run r on r.run_id = o.run_id
)
select row_number() over (order by s.person_key, s.bit) as id, s.bit as mask, s.*
from link_said s
cross join one_in n
where s.nth = 1 and s.person_key > 0 and s.person_key % n.persons = 0;

analyze link_population_record;
