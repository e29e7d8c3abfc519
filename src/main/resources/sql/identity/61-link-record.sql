-- needs: near_person, link_said makes: link_record
-- What all sources that know a person say of him, of each column the first source that says it: a record a person.
drop table if exists link_record;
create temporary table link_record on commit drop as
select p.person_key as id, p.mask,
    (array_agg(name order by bit, nth) filter (where name is not null))[1] as name,
    (array_agg(id_no order by bit, nth) filter (where id_no is not null))[1] as id_no,
    (array_agg(birth_date order by bit, nth) filter (where birth_date is not null))[1] as birth_date,
    (array_agg(unit order by bit, nth) filter (where unit is not null))[1] as unit,
    (array_agg(unit_line order by bit, nth) filter (where unit_line is not null))[1] as unit_line,
    (array_agg(department order by bit, nth) filter (where department is not null))[1] as department,
    (array_agg(sex order by bit, nth) filter (where sex is not null))[1] as sex,
    (array_agg(work_start order by bit, nth) filter (where work_start is not null))[1] as work_start,
    (array_agg(entry_date order by bit, nth) filter (where entry_date is not null))[1] as entry_date,
    (array_agg(education order by bit, nth) filter (where education is not null))[1] as education,
    (array_agg(unit_name order by bit, nth) filter (where unit_name is not null))[1] as unit_name
from near_person p
join link_said s on s.person_key = p.person_key
group by p.person_key, p.mask;

analyze link_record;
