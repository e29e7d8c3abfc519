-- needs: ranked_claim, this_run makes: extra_claim, repeated_person
-- Persons of whom one source speaks more than once: the claim that comes first speaks for the source; the others are set aside, so that
-- they neither multiply a case nor vanish.
insert into extra_claim (run_id, source, person_key, file_id, sheet, line, repeats_unit, month_pay, arrears)
select run_id, source, person_key, file_id, sheet, line, in_unit > 1, case when stated then month_pay end,
    coalesce(pay_month < first_month, false)
from ranked_claim cross join this_run
where of_person > 1 and nth > 1;

insert into repeated_person (run_id, source, person_key, claims, units, pay_units, same_unit, names, month_pay, extra_pay)
with repeated as (
    select * from ranked_claim where of_person > 1
), unit_month as (
    select person_key, pay_month, unit_key, sum(gross_pay) as pay
    from repeated where stated group by person_key, pay_month, unit_key
), month as (
    select person_key, pay_month, count(*) filter (where pay is null or pay > 0) as pay_units,
        coalesce(sum(pay), 0) - coalesce(max(pay), 0) as extra_pay
    from unit_month group by person_key, pay_month
), month_most as (
    select distinct on (person_key) person_key, pay_units, extra_pay
    from month order by person_key, pay_units desc, extra_pay desc, pay_month desc nulls last
), spell as (
    -- A leave is told apart by its date, else by that of its entry; who is in post, by the position.
    select person_key, unit_key, case when stated then 'in post' else coalesce(left_on, entered) end as spell, position, quota_type,
        count(*) as claims
    from repeated group by 1, 2, 3, 4, 5
), listed as (
    select person_key, unit_key, spell, case
        when spell = 'in post' and min(quota_type) is not distinct from max(quota_type)
            then coalesce(sum(claims) filter (where position is null), 0) + coalesce(max(of_post) filter (where position is not null), 0)
        else sum(claims) end as claims
    from (select *, sum(claims) over (partition by person_key, unit_key, spell, position) as of_post from spell) as s
    group by person_key, unit_key, spell
), in_unit as (
    select person_key, max(claims) as claims
    from (
        select person_key, unit_key,
            coalesce(max(claims) filter (where spell is not null), 0) + coalesce(sum(claims) filter (where spell is null), 0) as claims
        from listed group by person_key, unit_key
    ) as u
    group by person_key
), person as (
    select source, person_key, count(*) as claims, count(distinct unit_key) filter (where active) as units,
        count(distinct name_key) as names
    from repeated group by source, person_key
)
select run_id, p.source, p.person_key, p.claims, p.units, coalesce(mm.pay_units, 0), iu.claims, p.names, um.pay, mm.extra_pay
from person p
cross join this_run
join repeated f on f.person_key = p.person_key and f.nth = 1
join in_unit iu on iu.person_key = p.person_key
left join month_most mm on mm.person_key = p.person_key
left join unit_month um on um.person_key = p.person_key and um.pay_month is not distinct from f.pay_month
    and um.unit_key is not distinct from f.unit_key;
