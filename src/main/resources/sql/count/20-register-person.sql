-- needs: source_register, run_retiree, this_run, setting makes: register_person
-- Everybody of the register, once a unit, with all that is counted of them, in one look at each. A month is its number since the year 0.
--
-- Age is in full years at the business date, by the birth date that organization, HR or register hold, else the ID number; what cannot be an
-- age is none. Retirement is the statutory month; of women who may stay as men do the earliest and the latest that may be; where it was put
-- off, the month until which.
--
-- Each level by itself (offset): folded into one, every expression would be worked out again for each column above it. The number stands as
-- a text, for only then does the planner see in time that nothing is cut off, and lets parallel workers do it. A plain table, so that they
-- may read it.
drop table if exists register_person;
create unlogged table register_person as
select unit_key, quota_type, pool, allocation_key, active, first, moved, sex, education, age, may_stay and latest > month_no as may_stay,
    case when delayed_until is null then earliest else greatest(earliest, least(delayed_until, latest + retirement_delay_months)) end
        - month_no as months_left,
    case when delayed_until is null then latest else greatest(latest, least(delayed_until, latest + retirement_delay_months)) end
        - month_no as months_left_at_most
from (
    select *, retirement_number(category, birth_month) as earliest,
        retirement_number(case when may_stay then 'M60' else category end, birth_month) as latest
    from (
        select *, may_stay_as_men(category, position_level, professional_title) as may_stay,
            case when active and age is not null and month_known then birth / 10000 * 12 + birth / 100 % 100 - 1 end as birth_month
        from (
            select *, case when (today - birth) / 10000 between 14 and 100 then (today - birth) / 10000 end as age,
                retirement_category(sex, post_category, employment_type, quota_type) as category
            from (
                select c.unit_key, c.quota_type, case when starts_with(c.quota_type, 'turnover') then c.pool end as pool,
                    case when starts_with(c.quota_type, 'turnover') then document_key(c.allocation_no) end as allocation_key,
                    c.active, c.nth = 1 as first, c.employment_type, c.post_category, c.position_level, c.professional_title,
                    b.delayed_until, r.month_no, s.retirement_delay_months, to_char(r.business_date, 'YYYYMMDD')::integer as today,
                    -- Years, months and days as one number; the unknown part is the first that it may be.
                    coalesce(rpad(replace(b.birth, '-', ''), 8, '0101')::integer,
                        case when c.person_key >= 10000000000000000 then (c.person_key / 1000 % 100000000)::integer end,
                        rpad(replace(c.birth_date, '-', ''), 8, '0101')::integer) as birth,
                    b.birth is not null or c.person_key >= 10000000000000000 or coalesce(length(c.birth_date) > 4, false) as month_known,
                    case when c.person_key < 10000000000000000 then c.sex when c.person_key % 2 = 1 then 'male' else 'female' end as sex,
                    case when c.active then greatest(c.quota_entry_date, c.unit_entry_date)
                        when greatest(c.event_date, c.retire_date, c.death_date) <= r.day
                            then greatest(c.event_date, c.retire_date, c.death_date) end as moved,
                    case when c.education like 'postgraduate.doctor%' and c.education not like '%.unfinished' then 'doctor'
                         when c.degree = 'doctor' and (s.education_by_degree = 1 or c.education = 'postgraduate') then 'doctor'
                         when c.education like 'postgraduate.master%' and c.education not like '%.unfinished' then 'master'
                         when c.degree = 'master' and (s.education_by_degree = 1 or c.education = 'postgraduate') then 'master'
                         when c.education in ('postgraduate', 'postgraduate.class')
                             then case when s.other_postgraduate_is_master = 1 then 'master' else 'other_postgraduate' end
                         when starts_with(c.education, 'postgraduate') then 'undergraduate'
                         when starts_with(c.education, 'undergraduate') and c.education <> 'undergraduate.unfinished' then 'undergraduate'
                         when split_part(c.education, '.', 1) in
                             ('undergraduate', 'college', 'secondary', 'high_school', 'junior_high', 'primary', 'other') then 'below'
                    end as education
                from source_register c
                left join run_retiree b on b.run_id = (select run_id from this_run) and b.person_key = c.person_key
                cross join this_run r
                cross join setting s
                where not c.repeats_unit and c.unit_key is not null
                offset '0'
            ) as said
            offset '0'
        ) as aged
        offset '0'
    ) as dated
    offset '0'
) as retiring;

analyze register_person;
