-- needs: register_person, this_run makes: run_unit_people, run_unit_structure
-- Whom each unit consists of. Where ages are compared a person counts in every unit, in the yearly statistics in that of the first claim.
insert into run_unit_people (run_id, unit_key, in_post, age_known, mean_age, youngest, oldest, aged_35, aged_45, aged_46)
select run_id, unit_key, persons, age_known, round(age_sum::numeric / nullif(age_known, 0), 1), youngest, oldest, aged_35,
    age_known - aged_35 - aged_46, aged_46
from (
    select unit_key, count(*) as persons, count(age) as age_known, sum(age) as age_sum, min(age) as youngest, max(age) as oldest,
        count(*) filter (where age <= 35) as aged_35, count(*) filter (where age >= 46) as aged_46
    from register_person where active group by unit_key
) as people
cross join this_run;

analyze run_unit_people;

insert into run_unit_structure (run_id, unit_key, persons, age_known, age_sum, aged_to_35, aged_36_to_45, aged_46_on, men, women, doctors,
    masters, other_postgraduates, undergraduates, below_undergraduates, men_by_age, women_by_age)
with person as (
    select unit_key, sex, greatest(1, least(10, (age - 16) / 5 + 1)) as age_group, count(*) as persons
    from register_person where active and first and age is not null
    group by 1, 2, 3
), by_age as (
    select unit_key, sex, array_agg(persons order by age_group) as persons
    from (
        select u.unit_key, s.sex, a.age_group, coalesce(sum(p.persons), 0)::integer as persons
        from (select distinct unit_key from register_person where active) as u
        cross join (values ('male'), ('female')) as s (sex)
        cross join generate_series(1, 10) as a (age_group)
        left join person p on p.unit_key = u.unit_key and p.sex = s.sex and p.age_group = a.age_group
        group by u.unit_key, s.sex, a.age_group
    ) as g
    group by unit_key, sex
)
select run_id, u.unit_key, u.persons, u.age_known, u.age_sum, u.aged_to_35, u.aged_36_to_45, u.aged_46_on, u.men, u.women, u.doctors,
    u.masters, u.other_postgraduates, u.undergraduates, u.below, m.persons, w.persons
from (
    select unit_key, count(*) filter (where first) as persons, count(age) filter (where first) as age_known,
        coalesce(sum(age) filter (where first), 0) as age_sum,
        count(*) filter (where first and age <= 35) as aged_to_35,
        count(*) filter (where first and age between 36 and 45) as aged_36_to_45,
        count(*) filter (where first and age >= 46) as aged_46_on,
        count(*) filter (where first and sex = 'male') as men,
        count(*) filter (where first and sex = 'female') as women,
        count(*) filter (where first and education = 'doctor') as doctors,
        count(*) filter (where first and education = 'master') as masters,
        count(*) filter (where first and education = 'other_postgraduate') as other_postgraduates,
        count(*) filter (where first and education = 'undergraduate') as undergraduates,
        count(*) filter (where first and education = 'below') as below
    from register_person where active group by unit_key
) as u
join by_age m on m.unit_key = u.unit_key and m.sex = 'male'
join by_age w on w.unit_key = u.unit_key and w.sex = 'female'
cross join this_run;

analyze run_unit_structure;
