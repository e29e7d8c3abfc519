-- needs: lone_person, compact_claims makes: near_person
-- Of those whom some source does not know, who has the name, the unit and day of birth, or the first 15 digits of somebody whom none of the same
-- sources has. In a city where many are paid elsewhere these are few of many.
drop table if exists near_person;
create temporary table near_person on commit drop as
with said as (
    select distinct l.person_key, l.mask, k.key
    from lone_person l
    join compact_claims c on c.person_key = l.person_key
    cross join lateral (values
        ('name ' || c.name_key),
        ('born ' || c.unit_key || ' ' || case when l.person_key > 0 then substr(c.id_no, 7, 8) else replace(c.birth_date, '-', '') end),
        ('number ' || left(c.id_no, 15))) as k(key)
    where k.key is not null
), shared as (
    select key from said group by key having bit_and(mask) = 0
)
select distinct s.person_key, s.mask from said s join shared using (key);

analyze near_person;
