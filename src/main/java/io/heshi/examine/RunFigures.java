package io.heshi.examine;

import io.heshi.definition.Job;
import io.heshi.store.Partitions;
import io.heshi.store.Run;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts who is in post by unit: age, sex, education and the coming retirements, and sums the places of the run. The register's claims
 * are read once. A person with places in several units counts once, in the unit of the first claim; who retires leaves every place.
 */
final class RunFigures {

    private static final int AGE_GROUPS = 10;

    /** The recognized birth that identification left where it is not the one of the ID number; age is by the archive. */
    private static final String BIRTH = "coalesce(b.birth, i.birth, c.birth_date)";

    private static final int DELAY_MONTHS = 36;

    /** GB/T 4658 codes to the four groups of the yearly statistics; who did not graduate counts one group lower. */
    private static final String EDUCATION = """
            case when c.education like 'postgraduate.doctor%' and c.education not like '%.unfinished' then 'doctor'
                 when c.degree = 'doctor' and ({by_degree} = 1 or c.education = 'postgraduate') then 'doctor'
                 when c.education like 'postgraduate.master%' and c.education not like '%.unfinished' then 'master'
                 when c.degree = 'master' and ({by_degree} = 1 or c.education = 'postgraduate') then 'master'
                 when c.education in ('postgraduate', 'postgraduate.class')
                     then case when {class_is_master} = 1 then 'master' else 'other_postgraduate' end
                 when starts_with(c.education, 'postgraduate') then 'undergraduate'
                 when starts_with(c.education, 'undergraduate') and c.education <> 'undergraduate.unfinished' then 'undergraduate'
                 when split_part(c.education, '.', 1) in
                     ('undergraduate', 'college', 'secondary', 'high_school', 'junior_high', 'primary', 'other') then 'below'
            end""";

    /** The post decides; where it is not known, quota and employment do. */
    private static final String WORKER = """
            starts_with(c.post_category, 'worker') or c.post_category is null
                and (starts_with(c.quota_type, 'worker') or starts_with(c.employment_type, 'worker'))""";

    /** Women at county level or above or with a senior title may go at 55 or stay as long as men; which of them does is not in the data. */
    private static final String MAY_STAY = """
            split_part(c.position_level, '.', 1) in ('county', 'bureau', 'provincial', 'national')
                or starts_with(c.professional_title, 'senior')""";

    /** "offset 0" keeps the planner from writing an expression out wherever it is used, 20 s instead of 2 s for a million persons. */
    private static final String GROUP = """
            create temporary table register_group on commit drop as
            select grouping(sex) as no_sex, grouping(education) as no_education, grouping(quota_type) as no_type, unit_mention,
                sex, age_group, education, quota_type, may_stay, years_left,
                count(*) as places, count(*) filter (where first) as persons, count(age) filter (where first) as age_known,
                sum(age) filter (where first) as age_sum
            from (
                select unit_mention, first, sex, education, quota_type, age, may_stay and latest > {month} as may_stay,
                    case when age is not null then greatest(1, least(10, (age - 16) / 5 + 1)) end as age_group,
                    case when age is null or months_left is null then null when months_left <= 0 then 0 when months_left <= 12 then 1
                         when months_left <= 36 then 3 when months_left <= 60 then 5 end as years_left
                from (
                  select *, case when delayed_until is null then due else greatest(due, least(delayed_until, latest + {delay})) end - {month} as months_left
                  from (
                    select unit_mention, first, sex, education, quota_type, delayed_until, coalesce(sex = 'female' and not worker and may_stay, false) as may_stay,
                        case when years between 14 and 100 then years end as age,
                        retirement_number(case when sex = 'male' then 'M60' when sex = 'female' and worker then 'F50'
                            when sex = 'female' then 'F55' end, birth_month) as due,
                        retirement_number(case when sex = 'male' or sex = 'female' and not worker and may_stay then 'M60'
                            when sex = 'female' and worker then 'F50' when sex = 'female' then 'F55' end, birth_month) as latest
                    from (
                        select unit_mention, first, coalesce(sex, id_sex) as sex, education, quota_type, month_number(birth) as birth_month,
                            {year} - left(birth, 4)::integer - case when '{day}' < substr(birth, 6) then 1 else 0 end as years,
                            worker, may_stay, delayed_until
                        from (
                            select c.unit_mention, x.line is null as first, c.sex, {education} as education, coalesce(c.quota_type, 'unstated') as quota_type,
                                {birth} as birth, i.sex as id_sex, coalesce({worker}, false) as worker,
                                coalesce({may_stay}, false) as may_stay, b.delayed_until
                            from {leaf} c
                            cross join lateral (
                                select case when valid then substr(c.id_no, 7, 4) || '-' || substr(c.id_no, 11, 2) || '-'
                                        || substr(c.id_no, 13, 2) end as birth,
                                    case when valid then case when substr(c.id_no, 17, 1) in ('1', '3', '5', '7', '9') then 'male'
                                        else 'female' end end as sex
                                from (select c.id_fault is null and length(c.id_no) = 18 as valid) as v
                            ) as i
                            left join run_retiree b on b.run_id = {run} and b.person_key = c.person_key
                            left join extra_claim x on x.run_id = c.run_id and x.source = c.source
                                and x.file_id = c.file_id and x.line = c.line and x.sheet = c.sheet
                            where not coalesce(x.repeats_unit, false) and is_active(c.person_status, c.insurance_status)
                            offset 0
                        ) as said
                        offset 0
                    ) as dated
                    offset 0
                  ) as dues
                  offset 0
                ) as aged
                offset 0
            ) as grouped
            group by grouping sets (
                (unit_mention, sex, age_group), (unit_mention, education), (unit_mention, quota_type, may_stay, years_left))""";

    private final JdbcTemplate jdbc;

    RunFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the figures of the run. Must be called in a transaction, after units and places are known. */
    void compute(Run run, Job job, boolean registered) {
        jdbc.update("delete from run_unit_structure where run_id = ?", run.id());
        jdbc.update("delete from run_unit_retirement where run_id = ?", run.id());
        jdbc.update("delete from run_total where run_id = ?", run.id());
        if (registered) {
            group(run, job);
            structure(run);
            retirements(run);
        }
        totals(run);
    }

    private void group(Run run, Job job) {
        jdbc.execute("drop table if exists register_group");
        jdbc.execute(sql(run, job));
        jdbc.execute("analyze register_group");
    }

    private static String sql(Run run, Job job) {
        return GROUP.replace("{leaf}", Partitions.leaf("claim_person", run.id(), "register"))
                .replace("{education}", EDUCATION)
                .replace("{by_degree}", setting(job, "education_by_degree"))
                .replace("{class_is_master}", setting(job, "other_postgraduate_is_master"))
                .replace("{birth}", BIRTH)
                .replace("{worker}", WORKER)
                .replace("{may_stay}", MAY_STAY)
                .replace("{year}", Integer.toString(run.businessDate().getYear()))
                .replace("{day}", run.businessDate().toString().substring(5))
                .replace("{run}", Long.toString(run.id()))
                .replace(
                        "{delay}",
                        Integer.toString(job.settings().getOrDefault("retirement_delay_months", DELAY_MONTHS)))
                .replace(
                        "{month}",
                        Integer.toString(run.businessDate().getYear() * 12
                                + run.businessDate().getMonthValue()
                                - 1));
    }

    private static String setting(Job job, String name) {
        return Integer.toString(job.settings().getOrDefault(name, 0));
    }

    private void structure(Run run) {
        jdbc.update("""
                insert into run_unit_structure (run_id, unit_key, persons, age_known, age_sum, aged_to_35, aged_36_to_45, aged_46_on,
                    men, women, doctors, masters, other_postgraduates, undergraduates, below_undergraduates, men_by_age, women_by_age)
                select ?, m.unit_key, coalesce(sum(g.persons) filter (where no_sex = 0), 0),
                    coalesce(sum(g.age_known) filter (where no_sex = 0), 0), coalesce(sum(g.age_sum) filter (where no_sex = 0), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and age_group <= 4), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and age_group between 5 and 6), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and age_group >= 7), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and sex = 'male'), 0),
                    coalesce(sum(g.persons) filter (where no_sex = 0 and sex = 'female'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'doctor'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'master'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'other_postgraduate'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'undergraduate'), 0),
                    coalesce(sum(g.persons) filter (where no_education = 0 and education = 'below'), 0),
                    %s, %s
                from register_group g
                join unit_mention m on m.run_id = ? and m.source = 'register' and m.mention = g.unit_mention
                group by m.unit_key""".formatted(byAge("male"), byAge("female")), run.id(), run.id());
        jdbc.execute("analyze run_unit_structure");
    }

    private static String byAge(String sex) {
        StringBuilder groups = new StringBuilder("array[");
        for (int group = 1; group <= AGE_GROUPS; group++) {
            groups.append(group == 1 ? "" : ", ")
                    .append("coalesce(sum(g.persons) filter (where no_sex = 0 and sex = '")
                    .append(sex)
                    .append("' and age_group = ")
                    .append(group)
                    .append("), 0)::integer");
        }
        return groups.append("]").toString();
    }

    /** A retirement is counted under the quota that the place itself is counted under: the exact type, else the coarser one. */
    private void retirements(Run run) {
        jdbc.update("""
                insert into run_unit_retirement (run_id, unit_key, quota_type, due, within_1, within_3, within_5, open_due, open_within_1,
                    open_within_3, open_within_5)
                select ?, unit_key, quota_type, %s, %s
                from (
                    select distinct on (g.unit_key, g.quota_type, g.may_stay, g.years_left) g.unit_key, g.may_stay, g.years_left,
                        g.persons, coalesce(q.quota_type, g.quota_type) as quota_type
                    from (
                        select m.unit_key, r.quota_type, r.may_stay, r.years_left, sum(r.places) as persons
                        from register_group r
                        join unit_mention m on m.run_id = ? and m.source = 'register' and m.mention = r.unit_mention
                        where r.no_type = 0 and r.years_left is not null
                        group by m.unit_key, r.quota_type, r.may_stay, r.years_left
                    ) as g
                    left join run_unit_quota q on q.run_id = ? and q.unit_key = g.unit_key
                        and (q.quota_type = g.quota_type or starts_with(g.quota_type, q.quota_type || '.'))
                    order by g.unit_key, g.quota_type, g.may_stay, g.years_left, length(q.quota_type) desc nulls last
                ) as placed
                group by unit_key, quota_type""".formatted(withinYears("not may_stay"), withinYears("may_stay")), run.id(), run.id(), run.id());
    }

    private static String withinYears(String whom) {
        return Stream.of("= 0", "= 1", "between 1 and 3", "between 1 and 5")
                .map(years -> "coalesce(sum(persons) filter (where " + whom + " and years_left " + years + "), 0)")
                .collect(Collectors.joining(", "));
    }

    private void totals(Run run) {
        jdbc.update("""
                insert into run_total (run_id, quota_type, approved, lent, occupied, over, vacant)
                select ?, coalesce(quota_type, ''), sum(approved), sum(lent), sum(occupied),
                    sum(greatest(occupied - approved - lent, 0)), sum(greatest(approved + lent - occupied, 0))
                from (
                    select quota_type, sum(approved) as approved, sum(lent) as lent, sum(occupied) as occupied
                    from run_unit_quota where run_id = ?
                    group by grouping sets ((unit_key, quota_type), (unit_key))
                ) as places
                group by quota_type""", run.id(), run.id());
    }
}
