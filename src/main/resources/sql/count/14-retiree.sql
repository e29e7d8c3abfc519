-- needs: compact_claims, listing_claims, this_run makes: run_retiree
-- The few persons for whom the ID number does not tell when they retire: of whom some source says another birth date than that of the
-- number, or who have no valid one, and those whose retirement was put off. Organization, HR and register determine the birth, in this
-- order, then the others.
insert into run_retiree (run_id, person_key, birth, delayed_until)
with other_birth as (
    select distinct person_key from compact_claims
    where length(birth_date) > 4
      and (person_key < 10000000000000000
        or not starts_with((person_key / 1000 % 100000000)::text, replace(birth_date, '-', '')))
), birth as (
    select distinct on (c.person_key) c.person_key, c.birth_date
    from other_birth o
    join compact_claims c on c.person_key = o.person_key
    where c.nth = 1 and length(c.birth_date) > 4
    order by c.person_key, array_position(array['organization', 'hr', 'register'], c.source) nulls last, c.bit, c.birth_date
), delay as (
    select person_key, case when bool_and(until_date is not null) then max(month_number(rpad(until_date, 7, '-12'))) end as until
    from listing_claims where source = 'retirement_delays' and person_key is not null group by person_key
)
select run_id, coalesce(b.person_key, d.person_key), b.birth_date,
    case when d.person_key is not null then coalesce(d.until, 2147483647) end
from birth b
full join delay d on d.person_key = b.person_key
cross join this_run;

analyze run_retiree;
