-- needs: compact_claims, mention, run_unit, run_overlap, this_run makes: link_population_record
-- Of whom it is learnt how often sources agree on a person: what each says of one in so many, chosen by their numbers: 2,000 persons of a small
-- city, 20,000 of a large one.
drop table if exists link_population_record;
create temporary table link_population_record on commit drop as
with one_in as (
    select greatest(1, sum(o.persons) / greatest(2000, least(20000, sum(o.persons) / 50)))::bigint | 1 as persons
    from run_overlap o join this_run r on r.run_id = o.run_id
)
select row_number() over (order by c.person_key, c.bit) as id, c.bit as mask, c.name_key as name, c.id_no, c.birth_date, m.name_key as unit,
    c.unit_key::text as unit_line, u.supervisor as department, c.sex, c.work_start_date as work_start,
    coalesce(c.unit_entry_date, c.quota_entry_date) as entry_date, c.education
from compact_claims c
cross join this_run r
cross join one_in n
left join mention m on m.source = c.source and m.mention = c.unit_mention
left join run_unit u on u.run_id = r.run_id and u.unit_key = c.unit_key
where c.nth = 1 and c.person_key > 0 and c.person_key % n.persons = 0;

analyze link_population_record;
