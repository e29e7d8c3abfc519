-- needs: near_person, compact_claims, mention, run_unit, this_run makes: link_record
-- What all sources that know a person say of him, of each column the first source that says it: a record a person, in the columns of
-- jobs/linkage/person.yaml.
drop table if exists link_record;
create temporary table link_record on commit drop as
select person_key as id, mask,
    (array_agg(name_key order by bit, nth) filter (where name_key is not null))[1] as name,
    (array_agg(id_no order by bit, nth) filter (where id_no is not null))[1] as id_no,
    (array_agg(birth_date order by bit, nth) filter (where birth_date is not null))[1] as birth_date,
    (array_agg(unit order by bit, nth) filter (where unit is not null))[1] as unit,
    (array_agg(unit_key order by bit, nth) filter (where unit_key is not null))[1]::text as unit_line,
    (array_agg(supervisor order by bit, nth) filter (where supervisor is not null))[1] as department,
    (array_agg(sex order by bit, nth) filter (where sex is not null))[1] as sex,
    (array_agg(work_start_date order by bit, nth) filter (where work_start_date is not null))[1] as work_start,
    (array_agg(entry_date order by bit, nth) filter (where entry_date is not null))[1] as entry_date,
    (array_agg(education order by bit, nth) filter (where education is not null))[1] as education,
    (array_agg(unit_name order by bit, nth) filter (where unit_name is not null))[1] as unit_name
from (
    select l.person_key, l.mask, c.bit, c.nth, c.name_key, c.id_no, c.birth_date, c.unit_key, c.sex, c.work_start_date, c.education,
        coalesce(c.unit_entry_date, c.quota_entry_date) as entry_date, m.name_key as unit, m.unit_name, u.supervisor
    from near_person l
    join compact_claims c on c.person_key = l.person_key
    cross join this_run r
    left join mention m on m.source = c.source and m.mention = c.unit_mention
    left join run_unit u on u.run_id = r.run_id and u.unit_key = c.unit_key
) as said
group by person_key, mask;

analyze link_record;
